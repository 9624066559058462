// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"

#include <tl/expected.hpp>

namespace dbsbm {

/// The outcome of anything that can fail: a value, or an Error.
template<typename T = void>
using Result = tl::expected<T, Error>;

/// `return fail(codes::kBetNotFound, BettingFault{}, tr("..."), detail);`
tl::unexpected<Error> fail(const ErrorCode &code, Fault fault, QString userText,
                           QString detail = {});

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace dbsbm
