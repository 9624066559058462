# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of C++ has: flags and the precompiled headers.
function(dbsbm_setup name scope)
    target_link_libraries(${name} ${scope} dbsbm_config ${ARGN})
    target_precompile_headers(${name} REUSE_FROM dbsbm_precompiled)
endfunction()

# dbsbm_add_library(models_core SOURCES a.cpp a.h LINK Qt6::Core ...)
# A static library; LINK is public, so a target gets what its headers include.
function(dbsbm_add_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_library(dbsbm_${name} STATIC ${arg_SOURCES})
    dbsbm_setup(dbsbm_${name} PUBLIC ${arg_LINK})
endfunction()

# dbsbm_add_test(tst_Units LINK dbsbm_models_betting [SOURCES extra.cpp] [LABELS integration] [TIMEOUT 60] [ENV A=b]
#     [ENGINES|POSTGRES] [MARIADB])
# A Qt Test executable from tst_<name>.cpp in the current folder, run offscreen under CTest. With
# ENGINES it is run a second time, as <name>_postgres, for which a TestDatabase is one of PostgreSQL;
# with POSTGRES only so. With MARIADB a server of an old bot runs beside it.
function(dbsbm_add_test name)
    cmake_parse_arguments(arg "ENGINES;POSTGRES;MARIADB" "TIMEOUT" "SOURCES;LINK;LABELS;ENV" ${ARGN})
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    dbsbm_setup(${name} PRIVATE Qt6::Test ${arg_LINK})
    if(NOT arg_SOURCES)
        dbsbm_moc_one(${name})
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set(fixtures recorded_requests)
    if(arg_MARIADB)
        list(APPEND fixtures mariadb_server)
        list(APPEND arg_ENV DBSBM_TEST_MARIADB=${CMAKE_BINARY_DIR}/mariadb)
    endif()
    if(NOT arg_POSTGRES)
        dbsbm_register_test(${name} ${name} "${arg_LABELS}" ${arg_TIMEOUT} "${arg_ENV}" "${fixtures}")
    endif()
    if(arg_ENGINES OR arg_POSTGRES)
        set(suffix)
        if(arg_ENGINES)
            set(suffix _postgres)
        endif()
        dbsbm_register_test(${name}${suffix} ${name} "${arg_LABELS};postgres" ${arg_TIMEOUT}
            "DBSBM_TEST_ENGINE=postgres;DBSBM_TEST_POSTGRES=${CMAKE_BINARY_DIR}/postgres;${arg_ENV}"
            "${fixtures};postgres_server")
    endif()
    set_property(GLOBAL APPEND PROPERTY DBSBM_TESTS ${name})
endfunction()

# Runs moc on the one file of a test: AUTOMOC looks at every target anew and compiles another file.
function(dbsbm_moc_one name)
    set(source ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc.dir)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${folder}/${name}.moc DEPENDS ${source} VERBATIM
        COMMAND Qt6::moc --no-notes -o ${folder}/${name}.moc ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_sources(${name} PRIVATE ${folder}/${name}.moc)
    target_include_directories(${name} PRIVATE ${folder})
endfunction()

# The simulator writes the REST requests of all tests into one folder, for contract_openapi.
function(dbsbm_register_test name executable labels timeout environment fixtures)
    add_test(NAME ${name} COMMAND ${executable})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout} LABELS "${labels}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;DBSBM_SOURCE_DIR=${CMAKE_SOURCE_DIR};DBSBM_RECORD_REQUESTS=${CMAKE_BINARY_DIR}/recorded-requests;${environment}"
        FIXTURES_REQUIRED "${fixtures}")
endfunction()

# dbsbm_add_bench(bench_Store LINK dbsbm_models_store [SOURCES extra.cpp])
# A benchmark from bench_<name>.cpp, built into bin/ where ./dev bench finds it. It prints one JSON
# object a line on standard output, each with a "name", and nothing else there.
function(dbsbm_add_bench name)
    if(NOT DBSBM_BUILD_BENCH)
        return()
    endif()
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    dbsbm_setup(${name} PRIVATE ${arg_LINK})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
endfunction()

# Adds every named folder below the current one that has a CMakeLists.txt.
function(dbsbm_add_folders)
    foreach(folder ${ARGN})
        if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt)
            add_subdirectory(${folder})
        endif()
    endforeach()
endfunction()
