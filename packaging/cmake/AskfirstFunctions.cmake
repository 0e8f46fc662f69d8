# askfirst_enable and askfirst_add_check; see docs/cmake.md.

# Sets <var> to what is wrong with the compiler of <language> for the plugin.
function(_askfirst_complaint var language)
  set(id "${CMAKE_${language}_COMPILER_ID}")
  set(version "${CMAKE_${language}_COMPILER_VERSION}")
  set(${var} "" PARENT_SCOPE)
  if(NOT id STREQUAL "Clang"
     OR CMAKE_${language}_COMPILER_FRONTEND_VARIANT STREQUAL "MSVC"
     OR NOT version MATCHES "^${ASKFIRST_LLVM_MAJOR}\\.")
    set(${var} "the compiler of ${language} is ${id} ${version}" PARENT_SCOPE)
  endif()
endfunction()

# Sets <var> to those of C and C++ that <target> is written in.
function(_askfirst_languages var target)
  _askfirst_sources(files ${target})
  set(languages)
  if(files MATCHES "\\.c(;|$)")
    list(APPEND languages C)
  endif()
  list(FILTER files EXCLUDE REGEX "\\.c$")
  if(files OR NOT languages)
    list(APPEND languages CXX)
  endif()
  set(${var} ${languages} PARENT_SCOPE)
endfunction()

# askfirst_enable(<target>... [KEEP] [ROOT <dir>])
# Compiles the targets with the plugin: each object holds its summary. With
# another compiler than the one the plugin is for it says so and does nothing.
function(askfirst_enable)
  cmake_parse_arguments(PARSE_ARGV 0 A "KEEP" "ROOT" "")
  if(NOT A_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "askfirst_enable: no target is named")
  endif()
  if(NOT A_ROOT)
    set(A_ROOT "${PROJECT_SOURCE_DIR}")
  endif()
  cmake_path(ABSOLUTE_PATH A_ROOT BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
  set(options "-fplugin=${ASKFIRST_PLUGIN}" "-fplugin-arg-askfirst-root=${A_ROOT}")
  if(A_KEEP)
    list(APPEND options -fplugin-arg-askfirst-keep)
  endif()

  foreach(target IN LISTS A_UNPARSED_ARGUMENTS)
    if(NOT TARGET ${target})
      message(FATAL_ERROR "askfirst_enable: there is no target '${target}'")
    endif()
    set(complaints)
    if(NOT EXISTS "${ASKFIRST_PLUGIN}")
      list(APPEND complaints "there is no ${ASKFIRST_PLUGIN}")
    endif()
    _askfirst_languages(languages ${target})
    foreach(language IN LISTS languages)
      _askfirst_complaint(complaint ${language})
      list(APPEND complaints ${complaint})
    endforeach()
    if(complaints)
      list(JOIN complaints ", " complaints)
      message(STATUS "askfirst: ${target} is built without the plugin, which "
                     "needs clang ${ASKFIRST_LLVM_MAJOR}: ${complaints}")
      continue()
    endif()
    foreach(language IN LISTS languages)
      target_compile_options(${target} PRIVATE
        "$<$<COMPILE_LANGUAGE:${language}>:${options}>")
    endforeach()
    set_target_properties(${target} PROPERTIES ASKFIRST_ENABLED ON)
    # Another plugin may write summaries of another version.
    _askfirst_sources(files ${target})
    set_property(SOURCE ${files} TARGET_DIRECTORY ${target}
                 APPEND PROPERTY OBJECT_DEPENDS "${ASKFIRST_PLUGIN}")
  endforeach()
endfunction()

# Sets <var> to the C and C++ files of the targets, as the database has them.
function(_askfirst_sources var)
  set(files)
  foreach(target IN LISTS ARGN)
    get_target_property(sources ${target} SOURCES)
    if(NOT sources)
      continue()
    endif()
    get_target_property(folder ${target} SOURCE_DIR)
    foreach(file IN LISTS sources)
      if(file MATCHES "\\.(c|C|cc|cp|cpp|CPP|cxx|c\\+\\+)$")
        cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${folder}" NORMALIZE)
        list(APPEND files "${file}")
      endif()
    endforeach()
  endforeach()
  set(${var} ${files} PARENT_SCOPE)
endfunction()

# askfirst_add_check(<name> [TARGETS <target>...] [POLICY <file>]
#                    [BASELINE <file>] [FAIL_ON <likely|certain|never>] [STRICT]
#                    [OPTIONS <option>...])
# A test that fails where personal data leaves without consent. It checks the
# targets, or all that is compiled here if none are named: through their objects
# if all of them are compiled with the plugin, else through the compilation
# database.
function(askfirst_add_check name)
  cmake_parse_arguments(PARSE_ARGV 1 A "STRICT" "POLICY;BASELINE;FAIL_ON"
                        "TARGETS;OPTIONS")
  if(A_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "askfirst_add_check(${name}): it does not know "
                        "'${A_UNPARSED_ARGUMENTS}'")
  endif()
  set(options)
  foreach(file IN ITEMS POLICY BASELINE)
    if(A_${file})
      cmake_path(ABSOLUTE_PATH A_${file} BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
      string(TOLOWER "--${file}" option)
      list(APPEND options ${option} "${A_${file}}")
    endif()
  endforeach()
  if(A_FAIL_ON)
    list(APPEND options --fail-on ${A_FAIL_ON})
  endif()
  if(A_STRICT)
    list(APPEND options --strict)
  endif()
  list(APPEND options ${A_OPTIONS})

  set(objects ${A_TARGETS})
  foreach(target IN LISTS A_TARGETS)
    if(NOT TARGET ${target})
      message(FATAL_ERROR "askfirst_add_check(${name}): there is no target '${target}'")
    endif()
    get_target_property(enabled ${target} ASKFIRST_ENABLED)
    if(NOT enabled)
      set(objects)
    endif()
  endforeach()

  if(objects)
    # There may be more of them than a command line takes.
    set(list "${CMAKE_CURRENT_BINARY_DIR}/askfirst-${name}$<$<BOOL:$<CONFIG>>:-$<CONFIG>>.objects")
    list(TRANSFORM objects REPLACE "(.+)" "\"$<JOIN:$<TARGET_OBJECTS:\\1>,\"\n\">\"\n")
    list(JOIN objects "" objects)
    file(GENERATE OUTPUT "${list}" CONTENT "${objects}")
    set(command link ${options} "@${list}")
  else()
    if(NOT CMAKE_EXPORT_COMPILE_COMMANDS OR NOT CMAKE_GENERATOR MATCHES "Ninja|Makefiles")
      message(FATAL_ERROR "askfirst_add_check(${name}): it needs the plugin "
                          "(askfirst_enable), or a compilation database: a Ninja or "
                          "Makefile generator, and CMAKE_EXPORT_COMPILE_COMMANDS=ON")
    endif()
    _askfirst_sources(sources ${A_TARGETS})
    set(command check -p "${CMAKE_BINARY_DIR}" ${options} ${sources})
  endif()
  add_test(NAME ${name} COMMAND Askfirst::askfirst ${command}
           WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
  # Both keep what they find in one folder.
  set_tests_properties(${name} PROPERTIES
    LABELS askfirst RESOURCE_LOCK "askfirst:${CMAKE_BINARY_DIR}")
endfunction()
