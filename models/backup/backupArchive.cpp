// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/backupArchive.h"

#include "models/backup/backupErrors.h"
#include "models/core/openToRead.h"

#include <QCryptographicHash>
#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kChunk = 1 << 20;
/// Magic number of a skippable frame and the length of its content, both little-endian.
constexpr std::array<char, 8> kSealHead{0x50, 0x2a, 0x4d, 0x18, 32, 0, 0, 0};
constexpr qint64 kSealBytes = qint64(kSealHead.size()) + 32;

struct FreeWriter
{
    void operator()(archive *of) const { archive_write_free(of); }
};
struct FreeReader
{
    void operator()(archive *of) const { archive_read_free(of); }
};
struct FreeEntry
{
    void operator()(archive_entry *of) const { archive_entry_free(of); }
};

QString systemText(int code)
{
    return QString::fromLocal8Bit(std::strerror(code));
}

/// All of it, or false with errno.
bool writeAll(int descriptor, const char *bytes, size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(descriptor, bytes, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        size -= static_cast<size_t>(written);
    }
    return true;
}

} // namespace

struct BackupWriter::State
{
    explicit State(QString of) : path(std::move(of)) {}
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State()
    {
        writer.reset(); // may still want to write
        if (descriptor >= 0)
            ::close(descriptor);
    }

    static la_ssize_t write(archive *of, void *data, const void *bytes, size_t size)
    {
        State &state = *static_cast<State *>(data);
        if (!writeAll(state.descriptor, static_cast<const char *>(bytes), size)) {
            archive_set_error(of, errno, "%s", std::strerror(errno));
            return -1;
        }
        state.hash.addData(QByteArrayView(static_cast<const char *>(bytes), qsizetype(size)));
        return static_cast<la_ssize_t>(size);
    }

    QString path;
    int descriptor = -1;
    QCryptographicHash hash{QCryptographicHash::Sha256};
    std::unique_ptr<archive, FreeWriter> writer;
    qint64 createdAtMs = 0;
};

BackupWriter::BackupWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
BackupWriter::BackupWriter(BackupWriter &&) noexcept = default;
BackupWriter::~BackupWriter() = default;

Error BackupWriter::fault() const
{
    const char *said = archive_error_string(m_state->writer.get());
    return backupUnwritable(m_state->path, QString::fromLocal8Bit(said ? said : "libarchive"));
}

Result<BackupWriter> BackupWriter::create(const QString &path, qint64 createdAtMs)
{
    auto state = std::make_unique<State>(path);
    state->createdAtMs = createdAtMs;
    state->descriptor = ::open(QFile::encodeName(path).constData(),
                               O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (state->descriptor < 0)
        return fail(backupUnwritable(path, systemText(errno)));
    state->writer.reset(archive_write_new());
    archive *of = state->writer.get();
    const bool ready = of && archive_write_set_format_pax_restricted(of) == ARCHIVE_OK
        && archive_write_add_filter_zstd(of) == ARCHIVE_OK
        && archive_write_set_bytes_in_last_block(of, 1) == ARCHIVE_OK // no padding
        && archive_write_open(of, state.get(), nullptr, &State::write, nullptr) == ARCHIVE_OK;
    BackupWriter writer(std::move(state));
    if (!ready)
        return fail(writer.fault());
    return writer;
}

Result<> BackupWriter::header(const QString &name, qint64 size)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
    archive_entry_set_size(entry.get(), size);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), S_IRUSR | S_IWUSR);
    archive_entry_set_mtime(entry.get(), m_state->createdAtMs / 1000, 0);
    if (archive_write_header(m_state->writer.get(), entry.get()) == ARCHIVE_OK)
        return {};
    return fail(fault());
}

Result<> BackupWriter::data(const char *bytes, qsizetype size)
{
    if (archive_write_data(m_state->writer.get(), bytes, static_cast<size_t>(size)) == size)
        return {};
    return fail(fault());
}

Result<> BackupWriter::addBytes(const QString &name, const QByteArray &content)
{
    const Result<> begun = header(name, content.size());
    return begun ? data(content.constData(), content.size()) : begun;
}

Result<> BackupWriter::addFile(const QString &name, const QString &path, const WorkControl &control)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(backupUnreadable(path, file.errorString()));
    const qint64 size = file.size();
    if (const Result<> begun = header(name, size); !begun)
        return begun;
    QByteArray chunk(kChunk, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        if (control.stopped())
            return fail(backupCancelled());
        const qint64 got = file.read(chunk.data(), std::min<qint64>(chunk.size(), size - done));
        if (got <= 0)
            return fail(backupUnreadable(path, file.errorString()));
        if (const Result<> written = data(chunk.constData(), got); !written)
            return written;
        done += got;
        control.report(done, size);
    }
    return {};
}

Result<> BackupWriter::finish()
{
    if (archive_write_close(m_state->writer.get()) != ARCHIVE_OK)
        return fail(fault());
    const QByteArray digest = m_state->hash.result();
    const bool sealed = writeAll(m_state->descriptor, kSealHead.data(), kSealHead.size())
        && writeAll(m_state->descriptor, digest.constData(), static_cast<size_t>(digest.size()))
        && ::fsync(m_state->descriptor) == 0;
    if (!sealed)
        return fail(backupUnwritable(m_state->path, systemText(errno)));
    return {};
}

Result<> checkSeal(const QString &path, const WorkControl &control)
{
    QFile file(path);
    if (const QString why = openToRead(file); !why.isEmpty())
        return fail(backupUnreadable(path, why));
    const qint64 sealed = file.size() - kSealBytes;
    if (sealed <= 0)
        return fail(backupDamaged(path, u"%1 bytes"_s.arg(file.size())));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray chunk(kChunk, Qt::Uninitialized);
    for (qint64 done = 0; done < sealed;) {
        if (control.stopped())
            return fail(backupCancelled());
        const qint64 got = file.read(chunk.data(), std::min<qint64>(chunk.size(), sealed - done));
        if (got <= 0)
            return fail(backupUnreadable(path, file.errorString()));
        hash.addData(QByteArrayView(chunk.constData(), got));
        done += got;
        control.report(done, sealed);
    }
    const QByteArray wanted = QByteArray(kSealHead.data(), kSealHead.size()) + hash.result();
    if (file.read(kSealBytes) != wanted)
        return fail(backupDamaged(path, u"its seal does not fit"_s));
    return {};
}

Result<> readBackup(const QString &path, BackupVisitor &visitor)
{
    const std::unique_ptr<archive, FreeReader> owner(archive_read_new());
    archive *of = owner.get();
    const auto damaged = [&path, of] {
        const char *said = archive_error_string(of);
        return backupDamaged(path, QString::fromLocal8Bit(said ? said : "an unexpected entry"));
    };
    if (!of || archive_read_support_filter_zstd(of) != ARCHIVE_OK
        || archive_read_support_format_tar(of) != ARCHIVE_OK
        || archive_read_open_filename(of, QFile::encodeName(path).constData(), kChunk)
            != ARCHIVE_OK)
        return fail(damaged());
    for (;;) {
        archive_entry *entry = nullptr;
        const int code = archive_read_next_header(of, &entry);
        if (code == ARCHIVE_EOF)
            return {};
        const bool isFile = code == ARCHIVE_OK && archive_entry_filetype(entry) == AE_IFREG
            && archive_entry_size_is_set(entry) && !archive_entry_hardlink(entry);
        const qint64 size = isFile ? archive_entry_size(entry) : 0;
        if (!isFile || !visitor.begin(QString::fromUtf8(archive_entry_pathname(entry)), size))
            return fail(damaged());
        QByteArray chunk(kChunk, Qt::Uninitialized);
        la_ssize_t got = 0;
        qint64 taken = 0;
        while ((got = archive_read_data(of, chunk.data(), size_t(chunk.size()))) > 0) {
            taken += got;
            if (taken > size) // a sparse file brings more than it says
                return fail(damaged());
            if (const Result<> kept = visitor.data(chunk.constData(), got); !kept)
                return kept;
        }
        if (got < 0)
            return fail(damaged());
        if (!visitor.end())
            return {};
    }
}

} // namespace dbsbm
