// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"

/// Every error code of the application, declared once. Codes are never reused or renumbered.
namespace dbsbm::codes {

// Database
inline constexpr ErrorCode kDatabaseUnavailable{"DB-001", Severity::Critical, true};
inline constexpr ErrorCode kDatabaseBusy{"DB-002", Severity::Warning, true};
inline constexpr ErrorCode kDatabaseReadOnly{"DB-003", Severity::Critical, false};
inline constexpr ErrorCode kDatabaseNewer{"DB-004", Severity::Critical, false};
inline constexpr ErrorCode kDatabaseCorrupt{"DB-005", Severity::Critical, false};
inline constexpr ErrorCode kDatabaseStatement{"DB-006", Severity::Error, false};
inline constexpr ErrorCode kLedgerBroken{"DB-007", Severity::Critical, false};
inline constexpr ErrorCode kDatabaseClosed{"DB-008", Severity::Error, true};
inline constexpr ErrorCode kDatabaseMissing{"DB-009", Severity::Warning, false};
inline constexpr ErrorCode kDatabaseOlder{"DB-010", Severity::Warning, false};

// Discord and other services
inline constexpr ErrorCode kApiUnreachable{"API-001", Severity::Error, true};
inline constexpr ErrorCode kApiTimeout{"API-002", Severity::Error, true};
inline constexpr ErrorCode kApiRefused{"API-003", Severity::Error, false};
inline constexpr ErrorCode kApiServerFault{"API-004", Severity::Error, true};
inline constexpr ErrorCode kApiMalformed{"API-005", Severity::Error, false};
inline constexpr ErrorCode kApiRateLimited{"API-006", Severity::Warning, true};
inline constexpr ErrorCode kApiForbidden{"API-007", Severity::Error, false};
inline constexpr ErrorCode kApiNotFound{"API-008", Severity::Error, false};
inline constexpr ErrorCode kGatewayFatal{"API-009", Severity::Critical, false};
inline constexpr ErrorCode kIdentifyExhausted{"API-010", Severity::Critical, true};
inline constexpr ErrorCode kInvalidRequestGuard{"API-011", Severity::Critical, true};
inline constexpr ErrorCode kCancelled{"API-012", Severity::Info, true};
inline constexpr ErrorCode kDeliveryUncertain{"API-013", Severity::Warning, true};
inline constexpr ErrorCode kInteractionsElsewhere{"API-014", Severity::Critical, false};

// Authentication
inline constexpr ErrorCode kTokenMissing{"AUT-001", Severity::Critical, false};
inline constexpr ErrorCode kTokenRefused{"AUT-002", Severity::Critical, false};
inline constexpr ErrorCode kIntentsRefused{"AUT-003", Severity::Critical, false};
inline constexpr ErrorCode kKeychainUnavailable{"AUT-004", Severity::Error, true};
inline constexpr ErrorCode kKeychainLocked{"AUT-005", Severity::Error, true};
inline constexpr ErrorCode kNotPermitted{"AUT-006", Severity::Warning, false};
inline constexpr ErrorCode kVaultPassphraseWrong{"AUT-007", Severity::Error, true};
inline constexpr ErrorCode kVaultUnreadable{"AUT-008", Severity::Error, false};
inline constexpr ErrorCode kTokenOfAnother{"AUT-009", Severity::Error, false};
inline constexpr ErrorCode kFeedKeyRefused{"AUT-010", Severity::Error, false};

// Configuration
inline constexpr ErrorCode kSettingInvalid{"CFG-001", Severity::Error, false};
inline constexpr ErrorCode kSettingUnknown{"CFG-002", Severity::Error, false};
inline constexpr ErrorCode kSettingLocked{"CFG-003", Severity::Warning, false};
inline constexpr ErrorCode kSettingsFileUnreadable{"CFG-004", Severity::Error, false};
inline constexpr ErrorCode kGuildNotSetUp{"CFG-005", Severity::Warning, false};
inline constexpr ErrorCode kFileUnreadable{"CFG-006", Severity::Error, false};
inline constexpr ErrorCode kFileUnwritable{"CFG-007", Severity::Error, false};
inline constexpr ErrorCode kAlreadyRunning{"CFG-008", Severity::Error, true};

// Validation
inline constexpr ErrorCode kOddsInvalid{"VAL-001", Severity::Warning, false};
inline constexpr ErrorCode kOddsOutOfRange{"VAL-002", Severity::Warning, false};
inline constexpr ErrorCode kUnitsInvalid{"VAL-003", Severity::Warning, false};
inline constexpr ErrorCode kUnitsOutOfRange{"VAL-004", Severity::Warning, false};
inline constexpr ErrorCode kTextInvalid{"VAL-005", Severity::Warning, false};
inline constexpr ErrorCode kOptionMissing{"VAL-006", Severity::Warning, false};
inline constexpr ErrorCode kLineInvalid{"VAL-007", Severity::Warning, false};
inline constexpr ErrorCode kTimeInvalid{"VAL-008", Severity::Warning, false};
inline constexpr ErrorCode kFormatInvalid{"VAL-009", Severity::Error, false};

// Betting
inline constexpr ErrorCode kBetNotFound{"BET-001", Severity::Warning, false};
inline constexpr ErrorCode kDraftNotFound{"BET-002", Severity::Warning, false};
inline constexpr ErrorCode kBetAlreadySettled{"BET-003", Severity::Warning, false};
inline constexpr ErrorCode kBetNotOpen{"BET-004", Severity::Warning, false};
inline constexpr ErrorCode kBetNotSettled{"BET-005", Severity::Warning, false};
inline constexpr ErrorCode kUndoExpired{"BET-006", Severity::Warning, false};
inline constexpr ErrorCode kGameStarted{"BET-007", Severity::Warning, false};
inline constexpr ErrorCode kCommandConflict{"BET-008", Severity::Warning, false};
inline constexpr ErrorCode kNotACapper{"BET-009", Severity::Warning, false};
inline constexpr ErrorCode kGuildReadOnly{"BET-010", Severity::Critical, false};
inline constexpr ErrorCode kStakeTooSmall{"BET-011", Severity::Warning, false};
inline constexpr ErrorCode kReturnTooLarge{"BET-012", Severity::Warning, false};
inline constexpr ErrorCode kGradeMismatch{"BET-013", Severity::Error, false};
inline constexpr ErrorCode kInsufficientUnits{"BET-014", Severity::Warning, false};
inline constexpr ErrorCode kChannelNotAllowed{"BET-015", Severity::Warning, false};

// Rate limits on members
inline constexpr ErrorCode kMemberRateLimited{"LIM-001", Severity::Info, true};

// Images
inline constexpr ErrorCode kImageFailed{"IMG-001", Severity::Error, true};
inline constexpr ErrorCode kPictureRefused{"IMG-002", Severity::Warning, false};
inline constexpr ErrorCode kLogoRefused{"IMG-003", Severity::Warning, false};

// Interactions
inline constexpr ErrorCode kFlowExpired{"INT-001", Severity::Info, false};
inline constexpr ErrorCode kFlowNotYours{"INT-002", Severity::Warning, false};
inline constexpr ErrorCode kCommandUnknown{"INT-003", Severity::Error, false};
inline constexpr ErrorCode kInternal{"INT-004", Severity::Critical, false};
inline constexpr ErrorCode kServersOnly{"INT-005", Severity::Info, false};
inline constexpr ErrorCode kCrashed{"INT-006", Severity::Critical, false};

} // namespace dbsbm::codes
