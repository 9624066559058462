// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"

#include <QGroupBox>

class QLabel;
class QPushButton;

namespace dbsbm {

/// The pictures of one server's slips and cards: its logo in the header, and one behind everything.
/// A chosen file is in effect at once; it is decoded by content, whatever its name says.
class PicturesBox : public QGroupBox
{
    Q_OBJECT
public:
    explicit PicturesBox(GuildSettingsService &settings, QWidget *parent = nullptr);
    void setSettings(const GuildSettings &settings);
    /// Takes the picture in the file at \a path for the setting \a key.
    void take(const QString &key, const QString &path);

Q_SIGNALS:
    void failed(const dbsbm::Error &error);
    void changed(const QString &sentence);

private:
    struct Line
    {
        QString key;
        QLabel *preview = nullptr;
        QPushButton *choose = nullptr;
        QPushButton *remove = nullptr;
        QByteArray digest;
    };
    Line &addLine(const QString &key, const QString &label);
    void chooseFile(const QString &key);
    void drop(const QString &key);
    void showPreview(Line &line, const QImage &image);
    void finish(const Result<GuildSettings> &result, const QString &sentence);
    void setBusy(bool busy);

    GuildSettingsService &m_service;
    GuildId m_guild;
    QList<Line> m_lines;
    bool m_busy = false;
};

} // namespace dbsbm
