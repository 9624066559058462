// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSaveFile>

namespace dbsbm {

/// Puts what was written to \a file in the place of the file of before; false when not all of it
/// could be written, and then that one stays. QSaveFile::commit() alone does not notice that the
/// bytes which wait in its buffer found no room, and leaves an empty file.
inline bool commitWhole(QSaveFile &file)
{
    return file.flush() && file.commit();
}

} // namespace dbsbm
