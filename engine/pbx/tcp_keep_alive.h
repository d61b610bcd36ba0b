#pragma once

#include <QAbstractSocket>

#include <chrono>

namespace clc
{

/// Has the system ask a silent peer, from `idle` on, whether it is still there: three questions, 10 s apart, then the
/// connection ends. Without it the system waits two hours. For a connected socket.
void keepAlive(QAbstractSocket &socket, std::chrono::seconds idle);

} // namespace clc
