# Writes the English texts of the error and reason tables where lupdate sees them: TABLES is engine/, OUTPUT a C++ file.
function(texts file context)
    file(READ "${file}" table)
    string(REPLACE ";" "@semicolon@" table "${table}") # it would divide the list of rows
    string(REGEX MATCHALL "\nCLC_[A-Z]+\\([^\n]*" rows "${table}")
    foreach(row IN LISTS rows)
        string(REGEX MATCHALL "\"([^\"\\\\]|\\\\.)*\"" strings "${row}")
        foreach(text IN LISTS strings)
            string(REPLACE "@semicolon@" ";" text "${text}")
            string(APPEND written "QT_TRANSLATE_NOOP(\"${context}\", ${text})\n")
        endforeach()
    endforeach()
    file(APPEND "${OUTPUT}" "${written}")
endfunction()

file(WRITE "${OUTPUT}" "// Made by translations/extract.cmake\n")
texts("${TABLES}/base/error_codes.inc" Error)
texts("${TABLES}/api/import_reason.inc" ImportReason)
