# How our targets are made: warnings, standard, sanitizers, and the guard that keeps the engine free of Gui (architecture R1).

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

add_library(clc_options INTERFACE)
target_include_directories(clc_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(clc_options INTERFACE
    -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror -Werror=switch)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_compile_options(clc_options INTERFACE -fcoroutines-ts)
elseif(CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
    # From GCC 13 on it sees uninitialised members of variants that are none; GCC 12 keeps the warning.
    target_compile_options(clc_options INTERFACE -Wno-maybe-uninitialized)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # With full optimisation GCC 12 sees them in coroutines too; the development build keeps the warning.
    target_compile_options(clc_options INTERFACE $<$<CONFIG:Release>:-Wno-maybe-uninitialized>)
endif()
target_compile_definitions(clc_options INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_CAST_FROM_BYTEARRAY
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    CLC_VERSION="${PROJECT_VERSION}")
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    # Qt 6.4 is what we build for; its successors' advice is for later.
    target_compile_definitions(clc_options INTERFACE QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()
if(CLC_CRASH_POINTS)
    target_compile_definitions(clc_options INTERFACE CLC_CRASH_POINTS QT_FORCE_ASSERTS)
endif()
if(CLC_SANITIZERS)
    target_compile_options(clc_options INTERFACE -fsanitize=${CLC_SANITIZERS} -fno-omit-frame-pointer)
    target_link_options(clc_options INTERFACE -fsanitize=${CLC_SANITIZERS})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # GCC 12 sees uninitialised variables in sanitized coroutines that are none; the plain builds keep the warning.
        target_compile_options(clc_options INTERFACE -Wno-maybe-uninitialized)
    endif()
    if(CLC_SANITIZERS MATCHES "undefined")
        target_compile_options(clc_options INTERFACE -fno-sanitize-recover=undefined)
        if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
            target_compile_options(clc_options INTERFACE -fno-sanitize=function) # clang 14 cannot do it in coroutines
        endif()
    endif()
endif()

# An engine library: clc_engine_library(sync a.cpp a.h ...) makes clc_sync.
function(clc_engine_library name)
    add_library(clc_${name} STATIC ${ARGN})
    set_target_properties(clc_${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(clc_${name} PUBLIC clc_options)
    set_property(GLOBAL APPEND PROPERTY CLC_ENGINE_LIBRARIES clc_${name})
endfunction()

# A Qt Test program registered with ctest: clc_test(base_scope SOURCES scope_test.cpp LIBRARIES clc_base [LABELS unit]).
function(clc_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    add_executable(test_${name} ${arg_SOURCES})
    set_target_properties(test_${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(test_${name} PRIVATE clc_options Qt6::Test ${arg_LIBRARIES})
    add_test(NAME ${name} COMMAND test_${name})
    if(NOT TARGET unit_tests)
        add_custom_target(unit_tests) # what tests/run.sh builds with sanitizers
    endif()
    if("unit" IN_LIST arg_LABELS)
        add_dependencies(unit_tests test_${name})
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;CLC_BIN_DIR=${CMAKE_BINARY_DIR}/bin;CLC_SOURCE_DIR=${CMAKE_SOURCE_DIR};QT_FORCE_STDERR_LOGGING=1")
endfunction()

# Follows what the engine links, also behind $<LINK_ONLY:...>, and stops when a Gui library is reached.
function(clc_collect_links target result)
    set(seen "${${result}}")
    if(target IN_LIST seen OR NOT TARGET ${target})
        set(${result} "${seen}" PARENT_SCOPE)
        return()
    endif()
    list(APPEND seen ${target})
    get_target_property(links ${target} INTERFACE_LINK_LIBRARIES)
    get_target_property(type ${target} TYPE)
    if(NOT type STREQUAL "INTERFACE_LIBRARY")
        get_target_property(own ${target} LINK_LIBRARIES)
        if(own)
            list(APPEND links ${own})
        endif()
    endif()
    foreach(link IN LISTS links)
        string(REGEX REPLACE "^\\$<LINK_ONLY:(.*)>$" "\\1" link "${link}")
        clc_collect_links("${link}" seen)
    endforeach()
    set(${result} "${seen}" PARENT_SCOPE)
endfunction()

function(clc_check_link_closure)
    get_property(libraries GLOBAL PROPERTY CLC_ENGINE_LIBRARIES)
    foreach(library IN LISTS libraries)
        set(closure "")
        clc_collect_links(${library} closure)
        foreach(forbidden Qt6::Gui Qt6::Widgets Qt6::Quick Qt6::HttpServer)
            if(forbidden IN_LIST closure)
                message(FATAL_ERROR "${library} must not link ${forbidden} (architecture R1)")
            endif()
        endforeach()
    endforeach()
endfunction()
