#pragma once

#include "app/lab/laboratory/certificates.h"
#include "app/lab/laboratory/control_server.h"
#include "app/lab/laboratory/faults.h"
#include "app/lab/laboratory/journal.h"
#include "app/lab/laboratory/lab_system.h"
#include "app/lab/laboratory/options.h"
#include "app/lab/laboratory/recorder.h"
#include "app/lab/site/site.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace lab
{

/// Where the systems of the laboratory meet: it makes their certificates, starts them, and wires the control port.
class Laboratory
{
public:
    explicit Laboratory(const LabOptions &options);
    ~Laboratory();

    bool start(QString *why);     ///< false with the reason when something cannot be read, written or listened on
    QByteArray readyLine() const; ///< one line of JSON with a line feed

private:
    struct Player {
        std::unique_ptr<LabSystem> system;
        Identity identity;
    };

    void addSystems();
    bool prepareDirectory(QString *why);
    bool startSystems(QString *why);
    bool startRecording(QString *why);
    bool loadFaults(QString *why);
    bool changeCertificate(const QString &system, const QString &which);
    void addControlRoutes();
    void addFaultRoutes();
    void addPhoneRoute();
    HttpResponse usePhone(const ControlRequest &request) const;

    LabOptions options_;
    LabClock clock_;
    Journal journal_;
    Faults faults_;
    Site site_;
    QTemporaryDir temporary_;
    QDir directory_;
    std::optional<CertificateAuthority> authority_;
    Recorder recorder_;
    std::vector<Player> players_;
    ControlServer control_;
};

} // namespace lab
