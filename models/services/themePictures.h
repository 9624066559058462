// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"

namespace dbsbm {

class Transaction;

// The pictures of a guild's slips and cards. A setting holds the SHA-256 of each as text, the table
// guild_picture its bytes.

/// The settings theme_logo and theme_background_picture.
QStringList themePictureKeys();
/// The digest that the setting \a key holds; empty = no picture.
QByteArray themePictureOf(const GuildSettings &settings, const QString &key);

/// What is stored of an \a upload: PNG; a logo whole in a square of 256 pixels, a background at
/// most 1600 pixels a side. Decoded by content, IMG-002 as decodeImage(). Thread-safe.
Result<QByteArray> themePng(const QString &key, const QByteArray &upload);

/// CFG-001 when a setting names a picture that is not stored; then drops those that none names.
Result<> keepThemePictures(Transaction &transaction, const GuildSettings &settings);

} // namespace dbsbm
