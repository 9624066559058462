// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/PicturesBox.h"

#include "models/core/ErrorCodes.h"
#include "models/services/themePictures.h"
#include "models/slips/imageDecoder.h"

#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kPreview(96, 56);

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(codes::kFileUnreadable, ConfigurationFault{u"picture"_s},
                    PicturesBox::tr("That file cannot be read. Check its rights or choose another "
                                    "one."),
                    file.errorString());
    }
    return file.read(kMaxUploadBytes + 1); // one byte too many is refused by the decoder
}

} // namespace

PicturesBox::PicturesBox(GuildSettingsService &settings, QWidget *parent)
    : QGroupBox(tr("Pictures on slips and cards"), parent), m_service(settings)
{
    auto *grid = new QGridLayout(this);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(2, 1);
    m_lines.reserve(2); // addLine() hands out references
    addLine(themePictureKeys().at(0), tr("Logo in the header"));
    addLine(themePictureKeys().at(1), tr("Background, veiled so that texts stay readable"));
    setBusy(false);
}

PicturesBox::Line &PicturesBox::addLine(const QString &key, const QString &label)
{
    auto *grid = qobject_cast<QGridLayout *>(layout());
    Line line;
    line.key = key;
    line.preview = new QLabel(this);
    line.preview->setObjectName(u"picture_"_s + key);
    line.preview->setAccessibleName(label);
    line.preview->setFixedSize(kPreview);
    line.preview->setAlignment(Qt::AlignCenter);
    line.preview->setFrameShape(QFrame::StyledPanel);
    line.choose = new QPushButton(tr("Choose…"), this);
    line.choose->setObjectName(u"choose_"_s + key);
    line.choose->setAccessibleName(tr("Choose: %1").arg(label));
    line.remove = new QPushButton(tr("Remove"), this);
    line.remove->setObjectName(u"remove_"_s + key);
    line.remove->setAccessibleName(tr("Remove: %1").arg(label));
    auto *text = new QLabel(label, this);
    text->setWordWrap(true);
    const int row = grid->rowCount();
    grid->addWidget(line.preview, row, 0);
    grid->addWidget(text, row, 1, 1, 2);
    grid->addWidget(line.choose, row, 3);
    grid->addWidget(line.remove, row, 4);
    connect(line.choose, &QPushButton::clicked, this, [this, key] { chooseFile(key); });
    connect(line.remove, &QPushButton::clicked, this, [this, key] { drop(key); });
    m_lines.append(line);
    return m_lines.last();
}

void PicturesBox::setSettings(const GuildSettings &settings)
{
    m_guild = settings.guild;
    for (Line &line : m_lines) {
        line.digest = themePictureOf(settings, line.key);
        showPreview(line, {});
        if (line.digest.isEmpty())
            continue;
        m_service.picture(m_guild, line.digest)
            .then(this, [this, key = line.key, digest = line.digest](const Result<QImage> &image) {
                for (Line &shown : m_lines) {
                    if (shown.key == key && shown.digest == digest && image)
                        showPreview(shown, *image);
                }
                if (!image)
                    Q_EMIT failed(image.error());
            });
    }
    setBusy(m_busy);
}

void PicturesBox::showPreview(Line &line, const QImage &image)
{
    if (image.isNull())
        line.preview->setText(line.digest.isEmpty() ? tr("None") : QString());
    else
        line.preview->setPixmap(QPixmap::fromImage(
            image.scaled(kPreview, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

void PicturesBox::chooseFile(const QString &key)
{
    auto *dialog = new QFileDialog(this, tr("Choose a picture"), {},
                                   tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, key](const QString &path) { take(key, path); });
    dialog->open();
}

void PicturesBox::take(const QString &key, const QString &path)
{
    const Result<QByteArray> bytes = contentOf(path);
    if (!bytes) {
        Q_EMIT failed(bytes.error());
        return;
    }
    setBusy(true);
    m_service.setPicture({m_guild, key, *bytes, Actor::panelOperator()})
        .then(this, [this](const Result<GuildSettings> &result) {
            finish(result, tr("The picture is on slips and cards from now on."));
        });
}

void PicturesBox::drop(const QString &key)
{
    setBusy(true);
    m_service.set(m_guild, {{key, QString()}}, Actor::panelOperator())
        .then(this, [this](const Result<GuildSettings> &result) {
            finish(result, tr("The picture is removed."));
        });
}

void PicturesBox::finish(const Result<GuildSettings> &result, const QString &sentence)
{
    setBusy(false);
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    if (result->guild == m_guild)
        setSettings(*result);
    Q_EMIT changed(sentence);
}

void PicturesBox::setBusy(bool busy)
{
    m_busy = busy;
    for (const Line &line : std::as_const(m_lines)) {
        line.choose->setEnabled(!busy);
        line.remove->setEnabled(!busy && !line.digest.isEmpty());
    }
}

} // namespace dbsbm
