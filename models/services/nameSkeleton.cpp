// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/nameSkeleton.h"

#include <algorithm>
#include <array>

namespace dbsbm {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

constexpr std::array kBlank{Range{0x034F, 0x034F}, Range{0x115F, 0x1160}, Range{0x17B4, 0x17B5},
                            Range{0x2800, 0x2800}, Range{0x3164, 0x3164}, Range{0xFFA0, 0xFFA0}};
// Default_Ignorable_Code_Point of Unicode, but for the blank ones and those of category Cf.
constexpr std::array kIgnorable{Range{0x180B, 0x180F}, Range{0xFE00, 0xFE0F}, Range{0x2065, 0x2065},
                                Range{0xFFF0, 0xFFF8}, Range{0xE0000, 0xE0FFF}};

bool isIn(const auto &ranges, char32_t c)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const Range &range) { return c >= range.first && c <= range.last; });
}

bool isUnseen(char32_t c)
{
    return isBlankFiller(c) || isIn(kIgnorable, c) || QChar::category(c) == QChar::Other_Format;
}

} // namespace

bool isBlankFiller(char32_t c)
{
    return isIn(kBlank, c);
}

QString nameSkeleton(const QString &name)
{
    QString seen;
    for (const char32_t c : name.normalized(QString::NormalizationForm_KC).toUcs4()) {
        if (!isUnseen(c))
            seen += QChar::fromUcs4(c);
    }
    // Composed again: what stood between a letter and its mark may be gone, and case may part them.
    return seen.toCaseFolded().normalized(QString::NormalizationForm_KC).simplified();
}

} // namespace dbsbm
