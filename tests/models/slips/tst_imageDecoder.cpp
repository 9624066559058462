// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/imageDecoder.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <QTest>
#include <QThread>
#include <QtEndian>

#include <memory>
#include <random>

using namespace dbsbm;

namespace {

QImage drawn(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.fillRect(image.rect(), Qt::darkGreen);
    painter.fillRect(QRect((width - height) / 2, 0, height, height), Qt::red); // the middle square
    painter.fillRect(QRect(width / 2, 0, 1, height), Qt::blue);
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    return writer.write(image) ? bytes : QByteArray();
}

/// One pixel: red in the first frame, blue in the second.
QByteArray twoFrames()
{
    const QByteArray frame = QByteArray::fromHex("2c0000000001000100000202");
    const QByteArray control = QByteArray::fromHex("21f904000a000000");
    return QByteArray::fromHex("474946383961010001008000 00ff00000000ff") + control + frame
        + QByteArray::fromHex("440100") + control + frame + QByteArray::fromHex("4c01003b");
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320 : 0);
    }
    return ~crc;
}

/// A PNG whose header promises \a side pixels a side, with nothing behind it.
QByteArray hugePng(quint32 side)
{
    const QByteArray header =
        QByteArray("IHDR") + bigEndian(side) + bigEndian(side) + QByteArray::fromHex("0806000000");
    return QByteArray::fromHex("89504e470d0a1a0a") + bigEndian(13) + header
        + bigEndian(crc32(header)) + bigEndian(0) + "IDAT" + bigEndian(crc32("IDAT"));
}

QByteArray sample(int kind)
{
    static const char *const formats[] = {"png", "jpeg", "webp"};
    return kind < 3 ? encoded(drawn(60, 40), formats[kind]) : twoFrames();
}

/// Whatever the bytes are: an image within the limits or an error that says what to do.
bool isSafe(const QByteArray &bytes)
{
    const Result<Picture> picture = decodeUpload(bytes, 16);
    if (picture)
        return picture->image.size() == QSize(16, 16);
    return picture.error().code() == u"IMG-002" && !picture.error().userText().isEmpty();
}

} // namespace

class tst_imageDecoder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kindsAreTaken_data();
    void kindsAreTaken();
    void cutsTheMiddleSquare();
    void firstFrameOnly();
    void othersAreRefused_data();
    void othersAreRefused();
    void truncatedFiles_data();
    void truncatedFiles();
    void corruptedFiles_data();
    void corruptedFiles();
    void sameOnAnyThread();
    void fits();
};

void tst_imageDecoder::kindsAreTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("png") << sample(0);
    QTest::newRow("jpeg") << sample(1);
    QTest::newRow("webp") << sample(2);
    QTest::newRow("gif") << sample(3);
    QTest::newRow("grey png") << encoded(drawn(40, 40).convertToFormat(QImage::Format_Grayscale8),
                                         "png");
    QTest::newRow("largest") << encoded(QImage(4096, 3, QImage::Format_Mono), "png");
}

void tst_imageDecoder::kindsAreTaken()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!bytes.isEmpty());
    const Result<Picture> picture = decodeUpload(bytes);
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().detail()));
    QCOMPARE(picture->image.size(), QSize(256, 256));
    QCOMPARE(picture->digest.size(), 32);
}

void tst_imageDecoder::cutsTheMiddleSquare()
{
    for (const QImage &image :
         {drawn(90, 30), drawn(90, 30).transformed(QTransform().rotate(90))}) {
        const Result<Picture> picture = decodeUpload(encoded(image, "png"), 30);
        QVERIFY(picture);
        for (const QPoint corner : {QPoint(1, 1), QPoint(28, 1), QPoint(1, 28), QPoint(28, 28)})
            QCOMPARE(picture->image.pixelColor(corner), QColor(Qt::red));
    }
}

void tst_imageDecoder::firstFrameOnly()
{
    const Result<Picture> picture = decodeUpload(twoFrames(), 4);
    QVERIFY(picture);
    QCOMPARE(picture->image.pixelColor(2, 2), QColor(Qt::red));
}

void tst_imageDecoder::othersAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const QString kind = QStringLiteral("no PNG, JPEG, WebP or GIF");
    QTest::newRow("nothing") << QByteArray() << kind;
    QTest::newRow("svg") << QByteArray(R"(<svg xmlns="http://www.w3.org/2000/svg"/>)") << kind;
    QTest::newRow("svg with declaration")
        << QByteArray(R"(<?xml version="1.0"?><svg width="9" height="9"/>)") << kind;
    QTest::newRow("bmp") << encoded(drawn(8, 8), "bmp") << kind;
    QTest::newRow("text") << QByteArray("hello.png") << kind;
    QTest::newRow("riff that is no webp") << QByteArray("RIFF\x04\0\0\0WAVE", 12) << kind;
    QTest::newRow("9 MB") << sample(0) + QByteArray(9 * 1024 * 1024, '\0')
                          << QStringLiteral("larger than 8 MB");
    QTest::newRow("5000 pixels") << hugePng(5'000) << QStringLiteral("5000 by 5000");
    QTest::newRow("a million pixels") << hugePng(1'000'000) << QString();
    QTest::newRow("one side") << encoded(QImage(4'097, 1, QImage::Format_Mono), "png")
                              << QStringLiteral("4097 by 1");
    QTest::newRow("header alone") << hugePng(64) << QStringLiteral("damaged");
    QByteArray wide = twoFrames();
    wide.replace(6, 4, QByteArray::fromHex("ffffffff"));
    QTest::newRow("huge gif") << wide << QString();
    const QByteArray scan = QByteArray::fromHex("ffda000c03010002110311003f00");
    QTest::newRow("scans without end")
        << sample(1).chopped(2) + scan.repeated(10'000) << QStringLiteral("damaged");
}

void tst_imageDecoder::othersAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const Result<Picture> picture = decodeUpload(bytes);
    QVERIFY(!picture);
    QCOMPARE(picture.error().code(), QStringLiteral("IMG-002"));
    QVERIFY2(picture.error().userText().contains(sentence), qPrintable(picture.error().userText()));
    QVERIFY(picture.error().as<ValidationFault>());
}

void tst_imageDecoder::truncatedFiles_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("png") << 0;
    QTest::newRow("jpeg") << 1;
    QTest::newRow("webp") << 2;
    QTest::newRow("gif") << 3;
}

void tst_imageDecoder::truncatedFiles()
{
    QFETCH(int, kind);
    const QByteArray whole = sample(kind);
    QVERIFY(isSafe(whole));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(isSafe(whole.left(size)), qPrintable(QString::number(size)));
}

void tst_imageDecoder::corruptedFiles_data()
{
    truncatedFiles_data();
}

void tst_imageDecoder::corruptedFiles()
{
    QFETCH(int, kind);
    const QByteArray whole = sample(kind);
    std::mt19937 random(20261123u + static_cast<unsigned>(kind));
    for (int round = 0; round < 1'000; ++round) {
        QByteArray bytes = whole;
        const unsigned flips = 1 + random() % 8;
        for (unsigned i = 0; i < flips; ++i) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
            bytes[at] = static_cast<char>(random());
        }
        QVERIFY2(isSafe(bytes), bytes.toHex().constData());
    }
}

void tst_imageDecoder::sameOnAnyThread()
{
    const Result<Picture> here = decodeUpload(sample(1));
    QByteArray there;
    std::unique_ptr<QThread> thread(
        QThread::create([&there] { there = decodeUpload(sample(1)).value_or(Picture()).digest; }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(there, here.value_or(Picture()).digest);
    QVERIFY(!there.isEmpty());
}

void tst_imageDecoder::fits()
{
    const QImage wide = fittedSquare(drawn(400, 100), 64);
    QCOMPARE(wide.size(), QSize(64, 64));
    QCOMPARE(wide.pixelColor(32, 5).alpha(), 0);
    QCOMPARE(wide.pixelColor(2, 32).alpha(), 255);
    const QImage small = fittedSquare(drawn(10, 10), 64);
    QCOMPARE(small.pixelColor(20, 20).alpha(), 0);
    QCOMPARE(small.pixelColor(30, 30), QColor(Qt::red));
}

QTEST_GUILESS_MAIN(tst_imageDecoder)
#include "tst_imageDecoder.moc"
