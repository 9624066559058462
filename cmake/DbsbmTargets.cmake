# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of C++ has: flags and the precompiled headers.
function(dbsbm_setup name scope)
    target_link_libraries(${name} ${scope} dbsbm_config ${ARGN})
    target_precompile_headers(${name} REUSE_FROM dbsbm_precompiled)
endfunction()

# The same for a test's own sources.
function(dbsbm_setup_test name)
    target_link_libraries(${name} PRIVATE dbsbm_config Qt6::Test ${ARGN} dbsbm_test_config)
    target_precompile_headers(${name} REUSE_FROM dbsbm_precompiled_tests)
endfunction()

# dbsbm_add_library(models_core SOURCES a.cpp a.h LINK Qt6::Core ...)
# A static library; LINK is public, so a target gets what its headers include.
function(dbsbm_add_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_library(dbsbm_${name} STATIC ${arg_SOURCES})
    dbsbm_setup(dbsbm_${name} PUBLIC ${arg_LINK})
    if(DBSBM_UNITY)
        dbsbm_group_sources(dbsbm_${name} ${arg_SOURCES})
    endif()
endfunction()

# GCC takes the unnamed namespace of an included source for one of a header.
set(dbsbm_of_included $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)

# Compiles sources together that have no file-local name in common: most of a file's time goes into
# the headers of Qt, read once a group.
function(dbsbm_group_sources target)
    set(sources ${ARGN})
    list(FILTER sources INCLUDE REGEX "^[^/].*\\.cpp$")
    list(LENGTH sources count)
    if(count LESS 2)
        return()
    endif()
    execute_process(COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_SOURCE_DIR}/cmake/unity_groups.py ${sources}
        WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE groups
        OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    string(REPLACE ";" "|" groups "${groups}")
    string(REPLACE "\n" ";" groups "${groups}")
    set(number 0)
    foreach(group ${groups})
        math(EXPR number "${number} + 1")
        string(REPLACE "|" ";" files "${group}")
        set_source_files_properties(${files} PROPERTIES UNITY_GROUP group${number})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    target_compile_options(${target} PRIVATE ${dbsbm_of_included})
endfunction()

# dbsbm_add_test(tst_Units LINK dbsbm_models_betting [SOURCES extra.cpp] [LABELS integration] [TIMEOUT 60] [ENV A=b]
#     [ENGINES|POSTGRES] [MARIADB] [ALONE])
# A Qt Test from tst_<name>.cpp in the current folder, run offscreen under CTest. With ENGINES it is run
# a second time, as <name>_postgres, for which a TestDatabase is one of PostgreSQL; with POSTGRES only
# so. With MARIADB a server of an old bot runs beside it. The tests of a folder are one executable that
# takes a test's name; with ALONE it is an executable, and a target, of its own.
function(dbsbm_add_test name)
    cmake_parse_arguments(arg "ENGINES;POSTGRES;MARIADB;ALONE" "TIMEOUT" "SOURCES;LINK;LABELS;ENV" ${ARGN})
    if(DBSBM_UNITY AND NOT arg_ALONE)
        dbsbm_bundle_test(${name} "${arg_SOURCES}" "${arg_LINK}")
        dbsbm_bundle_name(executable)
        list(APPEND executable ${name})
    else()
        add_executable(${name} ${name}.cpp ${arg_SOURCES})
        dbsbm_setup_test(${name} ${arg_LINK})
        if(NOT arg_SOURCES)
            dbsbm_moc_one(${name} ${name})
        endif()
        set(executable ${name})
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
        dbsbm_register_test(${name} "${executable}" "${arg_LABELS}" ${arg_TIMEOUT} "${arg_ENV}" "${fixtures}")
    endif()
    if(arg_ENGINES OR arg_POSTGRES)
        set(suffix)
        if(arg_ENGINES)
            set(suffix _postgres)
        endif()
        dbsbm_register_test(${name}${suffix} "${executable}" "${arg_LABELS};postgres" ${arg_TIMEOUT}
            "DBSBM_TEST_ENGINE=postgres;DBSBM_TEST_POSTGRES=${CMAKE_BINARY_DIR}/postgres;${arg_ENV}"
            "${fixtures};postgres_server")
    endif()
endfunction()

# The executable that the tests of the current folder are bundled in.
function(dbsbm_bundle_name variable)
    file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
    string(REPLACE "/" "_" folder ${folder})
    set(${variable} ${folder} PARENT_SCOPE)
endfunction()

# Notes a test for the bundle, which is made when the folder's CMakeLists.txt has ended.
function(dbsbm_bundle_test name sources link)
    get_property(tests DIRECTORY PROPERTY DBSBM_BUNDLED)
    if(NOT tests)
        cmake_language(DEFER CALL dbsbm_make_bundle)
    endif()
    set_property(DIRECTORY APPEND PROPERTY DBSBM_BUNDLED ${name})
    set_property(DIRECTORY APPEND PROPERTY DBSBM_BUNDLED_SOURCES ${sources})
    set_property(DIRECTORY APPEND PROPERTY DBSBM_BUNDLED_LINK ${link})
endfunction()

function(dbsbm_make_bundle)
    dbsbm_bundle_name(bundle)
    get_property(tests DIRECTORY PROPERTY DBSBM_BUNDLED)
    get_property(sources DIRECTORY PROPERTY DBSBM_BUNDLED_SOURCES)
    get_property(link DIRECTORY PROPERTY DBSBM_BUNDLED_LINK)
    list(REMOVE_DUPLICATES sources)
    list(REMOVE_DUPLICATES link)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${bundle}.dir)
    file(MAKE_DIRECTORY ${folder})
    dbsbm_bundle_source(${folder}/main.cpp "" --main ${folder}/main.cpp ${tests})
    set(generated ${folder}/main.cpp)
    list(LENGTH tests count)
    set(first 0)
    while(first LESS count)
        list(SUBLIST tests ${first} 6 part)
        set(files ${part})
        list(TRANSFORM files REPLACE "(.+)" "${CMAKE_CURRENT_SOURCE_DIR}/\\1.cpp")
        set(words ${part})
        list(TRANSFORM words REPLACE "(.+)" "\\1=${CMAKE_CURRENT_SOURCE_DIR}/\\1.cpp")
        dbsbm_bundle_source(${folder}/tests${first}.cpp "${files}" ${folder}/tests${first}.cpp ${words})
        list(APPEND generated ${folder}/tests${first}.cpp)
        math(EXPR first "${first} + 6")
    endwhile()
    set_source_files_properties(${generated} PROPERTIES SKIP_AUTOMOC ON)
    add_executable(${bundle} ${sources} ${generated})
    foreach(test ${tests})
        dbsbm_moc_one(${bundle} ${test})
    endforeach()
    dbsbm_setup_test(${bundle} ${link})
    target_compile_options(${bundle} PRIVATE ${dbsbm_of_included})
    target_include_directories(${bundle} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    if(sources)
        set_target_properties(${bundle} PROPERTIES AUTOMOC ON)
    endif()
endfunction()

function(dbsbm_bundle_source out files)
    set(script ${CMAKE_SOURCE_DIR}/cmake/bundle_tests.py)
    add_custom_command(OUTPUT ${out} DEPENDS ${script} ${files} VERBATIM
        COMMAND ${Python3_EXECUTABLE} -B ${script} ${ARGN})
endfunction()

# Runs moc on the one file of a test: AUTOMOC looks at every target anew and compiles another file.
function(dbsbm_moc_one target name)
    set(source ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc.dir)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${folder}/${name}.moc DEPENDS ${source} VERBATIM
        COMMAND Qt6::moc --no-notes -o ${folder}/${name}.moc ${source})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    set_source_files_properties(${folder}/${name}.moc PROPERTIES SKIP_AUTOMOC ON)
    target_sources(${target} PRIVATE ${folder}/${name}.moc)
    target_include_directories(${target} PRIVATE ${folder})
endfunction()

# The simulator writes the REST requests of all tests into one folder, for contract_openapi.
function(dbsbm_register_test name command labels timeout environment fixtures)
    add_test(NAME ${name} COMMAND ${command})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout} LABELS "${labels}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;DBSBM_SOURCE_DIR=${CMAKE_SOURCE_DIR};DBSBM_RECORD_REQUESTS=${CMAKE_BINARY_DIR}/recorded-requests;${environment}"
        FIXTURES_REQUIRED "${fixtures}")
    set_property(GLOBAL APPEND PROPERTY DBSBM_TESTS ${name})
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
