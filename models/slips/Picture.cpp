// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/Picture.h"

#include <QCryptographicHash>

namespace dbsbm {

Picture Picture::of(const QImage &image)
{
    if (image.isNull())
        return {};
    const QImage plain = image.convertToFormat(QImage::Format_ARGB32);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(plain.width()));
    hash.addData("x");
    hash.addData(QByteArray::number(plain.height()));
    for (int y = 0; y < plain.height(); ++y)
        hash.addData(QByteArrayView(plain.constScanLine(y), qsizetype{4} * plain.width()));
    return {hash.result(), plain};
}

} // namespace dbsbm
