// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panel/Stage.h"

namespace dbsbm {

/// Writes what the story left: panel.png, slips/, performance.png, .svg and .csv, errors.json and
/// summary.json; then prints the summary. The numbers are read from the records, not from the
/// story.
class StoryReport : public QObject
{
    Q_OBJECT
public:
    StoryReport(Stage &stage, const QString &folder, QObject *parent = nullptr);
    /// Resolves with the exit code: 0 only if the story came true and everything was written.
    Task<int> write(const StoryOutcome &outcome);

private:
    Result<> writePictures();
    Result<> writeSlips();
    Result<> writeFile(const QString &name, const QByteArray &bytes);
    int summarise(const StoryOutcome &outcome, const Record &record, const VerifyReport &verdict);

    Stage &m_stage;
    QString m_folder;
};

} // namespace dbsbm
