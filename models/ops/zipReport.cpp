// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/ops/ErrorReport.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace dbsbm {

namespace {

struct FreeArchive
{
    void operator()(archive *written) const { archive_write_free(written); }
};
struct FreeEntry
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

la_ssize_t append(archive *, void *target, const void *bytes, size_t count)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(bytes),
                                              static_cast<qsizetype>(count));
    return static_cast<la_ssize_t>(count);
}

bool put(archive *written, const ReportFile &file, qint64 atMs)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), file.name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_size(entry.get(), file.content.size());
    archive_entry_set_mtime(entry.get(), static_cast<time_t>(atMs / 1000), 0);
    return archive_write_header(written, entry.get()) == ARCHIVE_OK
        && archive_write_data(written, file.content.constData(),
                              static_cast<size_t>(file.content.size()))
        == file.content.size();
}

} // namespace

Result<QByteArray> zipReport(const QList<ReportFile> &files, qint64 atMs)
{
    QByteArray zip;
    const std::unique_ptr<archive, FreeArchive> written(archive_write_new());
    bool good = written && archive_write_set_format_zip(written.get()) == ARCHIVE_OK
        && archive_write_open(written.get(), &zip, nullptr, append, nullptr) == ARCHIVE_OK;
    for (const ReportFile &file : files)
        good = good && put(written.get(), file, atMs);
    if (!good || archive_write_close(written.get()) != ARCHIVE_OK) {
        return fail(codes::kFileUnwritable, ConfigurationFault{QStringLiteral("report")},
                    tr("The report could not be packed. Export it as JSON instead."),
                    written ? QString::fromUtf8(archive_error_string(written.get())) : QString());
    }
    return zip;
}

} // namespace dbsbm
