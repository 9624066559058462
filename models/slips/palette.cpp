// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/palette.h"

#include <QHash>

#include <algorithm>
#include <utility>
#include <vector>

namespace dbsbm {

namespace {

constexpr qsizetype kMostColours = 256;
constexpr int kExactFrom = 400;         // pixels of one colour: a surface, not the edge of a letter
constexpr qsizetype kMostShades = 8192; // more is a photograph, not a drawn card

using Shade = std::pair<QRgb, int>; // a colour and its number of pixels
using Indices = QHash<QRgb, uchar>;

const QRgb *rowOf(const QImage &image, int y)
{
    return reinterpret_cast<const QRgb *>(image.constScanLine(y));
}

/// The colours of \a image, the most frequent first. Rows are long runs of one colour.
std::vector<Shade> shadesOf(const QImage &image)
{
    QHash<QRgb, int> counts;
    const int width = image.width(); // not inline in Qt
    for (int y = 0; y < image.height(); ++y) {
        const QRgb *row = rowOf(image, y);
        for (int x = 0, start = 0; x < width; start = x) {
            while (x < width && row[x] == row[start])
                ++x;
            counts[row[start]] += x - start;
        }
        if (counts.size() > kMostShades)
            return {};
    }
    std::vector<Shade> shades(counts.keyValueBegin(), counts.keyValueEnd());
    std::sort(shades.begin(), shades.end(), [](const Shade &one, const Shade &other) {
        return one.second != other.second ? one.second > other.second : one.first < other.first;
    });
    return shades;
}

int distance(QRgb one, QRgb other)
{
    return std::max({std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
                     std::abs(qBlue(one) - qBlue(other))});
}

/// The place of the nearest colour of \a palette, or its size when none is within \a tolerance.
qsizetype nearestIn(const QList<QRgb> &palette, QRgb colour, int tolerance)
{
    qsizetype nearest = palette.size();
    int least = tolerance + 1;
    for (qsizetype i = 0; i < palette.size() && least > 0; ++i) {
        const int off = distance(palette.at(i), colour);
        if (off < least) {
            least = off;
            nearest = i;
        }
    }
    return nearest;
}

/// Fills \a palette and the index of every shade; false when 256 colours are too few.
bool choose(const std::vector<Shade> &shades, int tolerance, QList<QRgb> &palette, Indices &indices)
{
    palette.clear();
    for (const auto &[colour, pixels] : shades) {
        const qsizetype index = nearestIn(palette, colour, pixels < kExactFrom ? tolerance : 0);
        if (index == kMostColours)
            return false;
        if (index == palette.size())
            palette.append(colour);
        indices.insert(colour, static_cast<uchar>(index));
    }
    return true;
}

QImage indexed(const QImage &image, const QList<QRgb> &palette, const Indices &indices)
{
    QImage reduced(image.size(), QImage::Format_Indexed8);
    reduced.setColorTable(palette);
    const int width = image.width();
    for (int y = 0; y < image.height(); ++y) {
        const QRgb *row = rowOf(image, y);
        uchar *target = reduced.scanLine(y);
        for (int x = 0, start = 0; x < width; start = x) {
            while (x < width && row[x] == row[start])
                ++x;
            std::fill(target + start, target + x, indices.value(row[start]));
        }
    }
    return reduced;
}

} // namespace

std::optional<QImage> reducedToPalette(const QImage &image)
{
    if (image.format() != QImage::Format_RGB32)
        return std::nullopt;
    const std::vector<Shade> shades = shadesOf(image);
    QList<QRgb> palette;
    Indices indices;
    const bool allFit = static_cast<qsizetype>(shades.size()) <= kMostColours;
    for (const int tolerance : {allFit ? 0 : 8, 16}) {
        if (!shades.empty() && choose(shades, tolerance, palette, indices))
            return indexed(image, palette, indices);
    }
    return std::nullopt;
}

} // namespace dbsbm
