// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/slips/golden.h"

#include "tests/support/sourceFile.h"

#include <QRect>

#include <algorithm>

namespace dbsbm::test {

namespace {

constexpr int kNoticeable = 24;
constexpr int kPixelsPerException = 2'000;

const QRgb *rowOf(const QImage &image, int y)
{
    return reinterpret_cast<const QRgb *>(image.constScanLine(y));
}

} // namespace

Difference compare(const QImage &one, const QImage &other)
{
    const QImage first = one.convertToFormat(QImage::Format_RGB32);
    const QImage second = other.convertToFormat(QImage::Format_RGB32);
    const int width = first.width();
    Difference difference;
    for (int y = 0; y < first.height(); ++y) {
        const QRgb *a = rowOf(first, y);
        const QRgb *b = rowOf(second, y);
        for (int x = 0; x < width; ++x) {
            const int off =
                std::max({std::abs(qRed(a[x]) - qRed(b[x])), std::abs(qGreen(a[x]) - qGreen(b[x])),
                          std::abs(qBlue(a[x]) - qBlue(b[x]))});
            difference.largest = std::max(difference.largest, off);
            difference.noticeable += off > kNoticeable;
        }
    }
    return difference;
}

QString compareWithGolden(const QImage &image, const QString &name)
{
    const QString path = sourceFile(u"tests/data/golden/%1.png").arg(name);
    if (qEnvironmentVariableIsSet("DBSBM_UPDATE_GOLDEN"))
        return image.save(path, "png", 0) ? QString()
                                          : QStringLiteral("%1 cannot be written").arg(path);
    const QImage expected(path);
    const QString actual = QStringLiteral("golden-%1.png").arg(name);
    if (expected.size() != image.size()) {
        image.save(actual);
        return QStringLiteral("%1 is missing or of another size than %2").arg(path, actual);
    }
    const Difference difference = compare(image, expected);
    if (difference.noticeable <= image.width() * image.height() / kPixelsPerException)
        return {};
    image.save(actual);
    return QStringLiteral("%1 pixels differ, at most by %2 of 255; the new picture is %3. "
                          "If it is right, run with DBSBM_UPDATE_GOLDEN=1.")
        .arg(difference.noticeable)
        .arg(difference.largest)
        .arg(actual);
}

QString firstPixelNot(const QImage &image, const QRect &room, QRgb colour)
{
    for (int y = room.top(); y <= room.bottom(); ++y) {
        for (int x = room.left(); x <= room.right(); ++x) {
            if (image.pixel(x, y) != colour)
                return QStringLiteral("(%1, %2)").arg(x).arg(y);
        }
    }
    return {};
}

QList<QString> awkwardTexts()
{
    return {
        {},
        QString(2'000, u'W'),
        QStringLiteral("Over and under ").repeated(200),
        QString::fromUtf8("\u0627\u0644\u0623\u0647\u0644\u064a ").repeated(20),
        QString::fromUtf8("\u05de\u05db\u05d1\u05d9 Tel Aviv -3.5 \u05ea\u05dc").repeated(4),
        QString::fromUtf8("\u8AAD\u58F2\u30B8\u30E3\u30A4\u30A2\u30F3\u30C4").repeated(20),
        QString::fromUtf8("\U0001F525\U0001F4AF\U0001F469\u200D\U0001F467").repeated(20),
        QStringLiteral("Z") + QString(300, QChar(0x0301)),
        QStringLiteral("a\u202Eb\x1b[31m\n\n\u2028c"),
        QString(20, QChar(0xD83D)),
    };
}

} // namespace dbsbm::test
