// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/restCall.h"

#include <QFile>

namespace dbsbm::simulator {

/// The path with interaction and webhook tokens replaced by the word "token".
QString withoutTokens(const QString &path);

/// Writes every REST request as one JSON line: method, path, query, body, files, contentType.
class Recorder
{
public:
    /// \a target a file, a folder (one file per process in it) or empty: then the environment's
    /// DBSBM_RECORD_REQUESTS, and nothing is written when that is empty too.
    explicit Recorder(const QString &target);

    void write(const RestCall &call, const QByteArray &contentType);

private:
    QFile m_file;
};

} // namespace dbsbm::simulator
