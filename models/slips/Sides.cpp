// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/Sides.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <array>

namespace dbsbm {

namespace {

constexpr std::array<QRgb, 12> kDiscs{
    0xffb4233a, 0xff1d5fc2, 0xff0f766e, 0xff7a3db8, 0xff9a4a0b, 0xff1f7a3d,
    0xffa3237e, 0xff0b6a8f, 0xff5b55c9, 0xff7d6008, 0xff4d6b1f, 0xff44617f,
};

/// Hues closer than this look alike side by side, in degrees.
constexpr int kAlikeHues = 40;

bool areAlike(const QColor &one, const QColor &other)
{
    const int distance = std::abs(one.hslHue() - other.hslHue());
    return std::min(distance, 360 - distance) < kAlikeHues;
}

std::size_t discIndex(const QString &name)
{
    const QByteArray key = name.simplified().toCaseFolded().toUtf8();
    const QByteArray digest = QCryptographicHash::hash(key, QCryptographicHash::Sha256);
    return static_cast<unsigned char>(digest.front()) % kDiscs.size();
}

/// The first \a count characters as a reader counts them.
QString firstGraphemes(const QString &text, int count)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (int i = 0; i < count && finder.toNextBoundary() > 0; ++i)
        end = finder.position();
    return text.left(end);
}

bool namesSide(const QString &pick, const QString &side)
{
    if (pick.isEmpty() || side.isEmpty())
        return false;
    return pick == side || side.startsWith(pick + u' ') || side.endsWith(u' ' + pick)
        || pick.startsWith(side + u' ') || pick.endsWith(u' ' + side);
}

} // namespace

std::optional<Sides> splitGame(const QString &game)
{
    static const QRegularExpression separator(QStringLiteral("\\s*@\\s*|\\s+(?:vs?\\.?)\\s+"),
                                              QRegularExpression::CaseInsensitiveOption);
    const QStringList parts = game.simplified().split(separator);
    if (parts.size() != 2 || parts.first().isEmpty() || parts.last().isEmpty())
        return std::nullopt;
    return Sides{parts.first(), parts.last(),
                 game.contains(u'@') ? QStringLiteral("@") : QStringLiteral("vs")};
}

PickedSide pickedSide(const QString &pick, const QString &away, const QString &home)
{
    const QString folded = pick.simplified().toCaseFolded();
    const bool isAway = namesSide(folded, away.simplified().toCaseFolded());
    const bool isHome = namesSide(folded, home.simplified().toCaseFolded());
    if (isAway == isHome)
        return PickedSide::None;
    return isAway ? PickedSide::Away : PickedSide::Home;
}

QString monogram(const QString &name)
{
    QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString fallback = firstGraphemes(words.first(), 1);
    words.removeIf([](const QString &word) { return !word.front().isLetterOrNumber(); });
    if (words.isEmpty())
        return fallback;
    const QString first = firstGraphemes(words.first(), 1).toUpper();
    return words.size() == 1 ? first : first + firstGraphemes(words.last(), 1).toUpper();
}

QColor discColour(const QString &name)
{
    return QColor::fromRgb(kDiscs[discIndex(name)]);
}

QColor discColourBeside(const QString &name, const QString &other)
{
    const QColor beside = discColour(other);
    const std::size_t start = discIndex(name);
    for (std::size_t i = 0; i < kDiscs.size(); ++i) {
        const QColor candidate = QColor::fromRgb(kDiscs[(start + i) % kDiscs.size()]);
        if (!areAlike(candidate, beside))
            return candidate;
    }
    return discColour(name);
}

} // namespace dbsbm
