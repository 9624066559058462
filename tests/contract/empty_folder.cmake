# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Leaves an empty FOLDER.
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
