# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Standard, warnings, Qt defines and sanitizers, in one INTERFACE target that every target links.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF) # no header of one target is made by another
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

set(dbsbm_qt_components Core DBus Gui Network WebSockets Sql LinguistTools)
if(DBSBM_BUILD_UI)
    list(APPEND dbsbm_qt_components Widgets Charts Svg)
endif()
if(DBSBM_BUILD_TESTS)
    list(APPEND dbsbm_qt_components Test)
endif()
find_package(Qt6 6.4 REQUIRED COMPONENTS ${dbsbm_qt_components})
if(DBSBM_BUILD_TESTS)
    # Qt adds two absolute paths for QFINDTESTDATA, which we do not use: a second clone would miss
    # every test in the cache.
    set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
endif()
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_package(Qt6Keychain REQUIRED)
find_package(simdjson REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(LibArchive REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(statgrab REQUIRED IMPORTED_TARGET libstatgrab)
add_library(dbsbm_archive INTERFACE)
target_link_libraries(dbsbm_archive INTERFACE LibArchive::LibArchive)
add_library(dbsbm_sodium INTERFACE)
target_link_libraries(dbsbm_sodium INTERFACE PkgConfig::sodium)
add_library(dbsbm_statgrab INTERFACE)
target_link_libraries(dbsbm_statgrab INTERFACE PkgConfig::statgrab)

find_program(DBSBM_CCACHE ccache)
if(DBSBM_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros ${DBSBM_CCACHE})
endif()

add_library(dbsbm_config INTERFACE)
target_include_directories(dbsbm_config INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(dbsbm_config INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Werror)
target_compile_definitions(dbsbm_config INTERFACE
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 DBSBM_VERSION="${PROJECT_VERSION}")
target_link_libraries(dbsbm_config INTERFACE tl::expected)

# Line tables are enough for a backtrace and halve the size of the objects.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")

set(DBSBM_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined")
if(DBSBM_SANITIZE)
    # Measured: -Og without these three checks compiles as fast as the plain build and keeps readable
    # traces; -O1 with them takes three times as long. A null dereference faults by itself. Instrumented
    # code misleads GCC's check for uninitialised values.
    target_compile_options(dbsbm_config INTERFACE -fsanitize=${DBSBM_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize=vptr,null,alignment -Og -Wno-maybe-uninitialized)
    target_link_options(dbsbm_config INTERFACE -fsanitize=${DBSBM_SANITIZE})
endif()
option(DBSBM_COVERAGE "Instrument for line coverage" OFF)
if(DBSBM_COVERAGE)
    target_compile_options(dbsbm_config INTERFACE --coverage)
    target_link_options(dbsbm_config INTERFACE --coverage)
endif()
# Not mold: release 1.10, which Debian 12 has, places RELRO in an unmapped page where thread-local
# data ends a few bytes before one, and the program does not start.
find_program(DBSBM_LLD ld.lld)
if(DBSBM_LLD)
    target_link_options(dbsbm_config INTERFACE -fuse-ld=lld)
endif()

# Measured: what nearly every file includes, compiled once, takes a third off each file's time. Only
# headers of Qt Core and the standard library, whose content no target's own definitions change.
target_compile_options(dbsbm_config INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>) # for ccache
add_library(dbsbm_precompiled STATIC ${CMAKE_CURRENT_LIST_DIR}/precompiled.cpp)
target_link_libraries(dbsbm_precompiled PRIVATE dbsbm_config Qt6::Core)
# By <>, or CMake writes the clone's path into it and no other clone finds it in the cache.
target_precompile_headers(dbsbm_precompiled PRIVATE <cmake/precompiled.h>)
set_target_properties(dbsbm_precompiled PROPERTIES AUTOMOC OFF)

# Two thirds of the time of a test's source go into optimising what runs once.
if(DBSBM_BUILD_TESTS)
    add_library(dbsbm_test_config INTERFACE)
    target_compile_options(dbsbm_test_config INTERFACE -O0)
    add_library(dbsbm_precompiled_tests STATIC ${CMAKE_CURRENT_LIST_DIR}/precompiled.cpp)
    target_link_libraries(dbsbm_precompiled_tests PRIVATE dbsbm_config Qt6::Core dbsbm_test_config)
    target_precompile_headers(dbsbm_precompiled_tests PRIVATE <cmake/precompiled.h>)
    set_target_properties(dbsbm_precompiled_tests PROPERTIES AUTOMOC OFF)
endif()
