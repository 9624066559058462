// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/core/commitWhole.h"
#include "models/core/tr.h"
#include "models/slips/LogoLibrary.h"
#include "models/slips/SlipRenderer.h"
#include "models/slips/imageDecoder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

namespace dbsbm {

namespace {

struct Candidate
{
    QString league;
    QString name;
    QString path;
    QString file; ///< relative
};

QString filePath(const QString &logosFolder, const QByteArray &digest)
{
    return logosFolder + u'/' + QString::fromLatin1(digest.toHex()) + QStringLiteral(".png");
}

tl::unexpected<Error> tooMany()
{
    return fail(
        codes::kLogoRefused, ValidationFault{QStringLiteral("count")},
        tr("The folder holds more than %1 files. Import it in parts.").arg(kMaxImportFiles));
}

/// The files in the folders of \a folder, in the order of their names.
Result<QList<Candidate>> candidatesIn(const QString &folder)
{
    const QDir root(folder);
    if (!root.exists() || !root.isReadable())
        return fail(codes::kFileUnreadable, ConfigurationFault{QStringLiteral("logos")},
                    tr("The folder cannot be read. Choose another one."), folder);
    QList<Candidate> candidates;
    QDirIterator leagues(folder, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    int seen = 0;
    while (leagues.hasNext()) {
        const QString path = leagues.next();
        QDirIterator files(path, QDir::Files | QDir::NoSymLinks);
        while (files.hasNext()) {
            const QFileInfo info(files.next());
            if (++seen > kMaxImportFiles)
                return tooMany();
            const QString league = QFileInfo(path).fileName();
            candidates.append({league, info.completeBaseName(), info.filePath(),
                               league + u'/' + info.fileName()});
        }
        if (++seen > kMaxImportFiles)
            return tooMany();
    }
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate &one, const Candidate &other) { return one.file < other.file; });
    return candidates;
}

/// The PNG of the logo in the file at \a path.
Result<QByteArray> readLogo(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(codes::kFileUnreadable, ConfigurationFault{QStringLiteral("logos")},
                    tr("The file cannot be read. Check its rights."), file.errorString());
    const Result<QImage> image = decodeImage(file.read(kMaxUploadBytes + 1));
    if (!image)
        return fail(image.error());
    return encodePng(fittedSquare(*image, kLogoSide));
}

/// Stores \a png under its digest and returns that.
Result<QByteArray> storeLogo(const QString &logosFolder, const QByteArray &png)
{
    const QByteArray digest = QCryptographicHash::hash(png, QCryptographicHash::Sha256);
    const QString path = filePath(logosFolder, digest);
    if (!loadLogo(logosFolder, digest).isEmpty())
        return digest;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size() || !commitWhole(file))
        return fail(codes::kFileUnwritable, ConfigurationFault{QStringLiteral("logos")},
                    tr("A logo cannot be stored. Make room on the disk, check the rights of "
                       "the data folder and try again."),
                    file.errorString());
    return digest;
}

} // namespace

Result<LogoImport> readLogoFolder(const QString &folder, const QString &logosFolder,
                                  const LogoProgress &progress)
{
    const Result<QList<Candidate>> candidates = candidatesIn(folder);
    if (!candidates)
        return fail(candidates.error());
    QDir().mkpath(logosFolder); // storing tells when this failed
    LogoImport import;
    QSet<QString> names;
    const auto total = static_cast<int>(candidates->size());
    for (int done = 0; done < total; ++done) {
        if (progress && !progress(done, total)) {
            import.cancelled = true;
            break;
        }
        const Candidate &candidate = candidates->at(done);
        const QString key =
            LogoIndex::normalised(candidate.league) + u'/' + LogoIndex::normalised(candidate.name);
        if (names.contains(key)) {
            import.refusals.append(
                {candidate.file, tr("Another file has the same name. Keep one and import again.")});
            continue;
        }
        const Result<QByteArray> png = readLogo(candidate.path);
        if (!png) {
            import.refusals.append({candidate.file, png.error().userText()});
            continue;
        }
        const Result<QByteArray> digest = storeLogo(logosFolder, *png);
        if (!digest)
            return fail(digest.error());
        names.insert(key);
        import.entries.append({candidate.league, candidate.name, *digest, candidate.file});
    }
    return import;
}

Picture loadLogo(const QString &logosFolder, const QByteArray &digest)
{
    QFile file(filePath(logosFolder, digest));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(kMaxUploadBytes + 1);
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != digest)
        return {};
    const Result<QImage> image = decodeImage(bytes);
    return image ? Picture{digest, image->convertToFormat(QImage::Format_ARGB32)} : Picture{};
}

} // namespace dbsbm
