# What tests and the screenshots share: a console in their own process, against a scripted engine or a real one.
if(TARGET clc_ui_rig)
    return()
endif()
set(here "${CMAKE_CURRENT_LIST_DIR}")
add_library(clc_ui_rig STATIC
    ${here}/console_fixture.cpp ${here}/console_fixture.h
    ${here}/example_site.cpp ${here}/example_site.h
    ${here}/hands.cpp ${here}/hands.h
    ${here}/looks.cpp ${here}/looks.h
    ${here}/scenes.cpp ${here}/scenes.h
    ${here}/scripted_engine.cpp ${here}/scripted_engine.h
)
set_target_properties(clc_ui_rig PROPERTIES AUTOMOC ON)
target_link_libraries(clc_ui_rig PUBLIC clc_options clc_ui clc_test_support Qt6::Test)
