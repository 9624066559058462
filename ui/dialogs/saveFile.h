// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace dbsbm {

struct SaveRequest
{
    QString title;
    QString name;   ///< proposed file name
    QString filter; ///< "JSON (*.json)"
};

/// Asks for a file without blocking; \a chosen runs with its path unless the person cancels.
void chooseSaveFile(QWidget *parent, const SaveRequest &request,
                    std::function<void(const QString &)> chosen);

/// Writes the whole file or nothing. CFG-007 when it cannot.
Result<> writeFile(const QString &path, const QByteArray &bytes);

} // namespace dbsbm
