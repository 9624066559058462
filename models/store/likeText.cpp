// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/likeText.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

QString likeText(QString text)
{
    text.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
    return text;
}

} // namespace dbsbm
