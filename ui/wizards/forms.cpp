#include "ui/wizards/forms.h"

#include "ui/text/names.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{
constexpr int nameLength = 100;
constexpr int placeLength = 260;
constexpr int secretLength = 256;
} // namespace

GatewayInformationForm::GatewayInformationForm(GatewaySetup &setup) : SetupForm(setup)
{
    addText(QStringLiteral("site.name"), tr("Site Name"), tr("How people call this site, e.g. “Head office”."),
            nameLength);
    addHeading(tr("Address of the PBX"), tr("Where the PBX stands. It may differ from the customer's postal address."));
    addText(QStringLiteral("site.address.street"), tr("Street"), {}, nameLength);
    beginRow();
    addText(QStringLiteral("site.address.postalCode"), tr("Postal/Zip Code"), {}, 20);
    addText(QStringLiteral("site.address.city"), tr("City/Town"), {}, nameLength);
    endRow();
    beginRow();
    addText(QStringLiteral("site.address.stateOrProvince"), tr("State or Province"), tr("Optional."), nameLength);
    addText(QStringLiteral("site.address.country"), tr("Country"), tr("For example CA, US, DE."), nameLength);
    endRow();
    column()->addStretch(1);
    refresh();
}

ConfigurePbxForm::ConfigurePbxForm(GatewaySetup &setup) : SetupForm(setup)
{
    QVector<std::pair<QString, QString>> types;
    for (const char *type : {"miVoiceBusiness", "miVoiceOffice400", "mxOne"})
        types.append({QLatin1String(type), pbxTypeName(QLatin1String(type))});
    addChoice(QStringLiteral("pbx.type"), tr("PBX Type"), types);
    beginRow();
    addText(QStringLiteral("pbx.name"), tr("PBX Name"), {}, nameLength);
    addText(QStringLiteral("pbx.address"), tr("IP Address"), tr("IP address or name of the PBX."), placeLength);
    endRow();
    beginRow();
    addText(QStringLiteral("pbx.user"), tr("User"), {}, nameLength);
    addSecret(QStringLiteral("pbx.password"), tr("Password"), {}, secretLength);
    endRow();
    addChoice(QStringLiteral("pbx.tls"), tr("Connection"),
              {{QStringLiteral("yes"), tr("Encrypted (TLS)")}, {QStringLiteral("no"), tr("Not encrypted")}});
    cstaKeys_ = {QStringLiteral("pbx.user"), QStringLiteral("pbx.password"), QStringLiteral("pbx.tls")};
    addBusiness();
    addAdvanced();
    column()->addStretch(1);
    refresh();
}

void ConfigurePbxForm::addBusiness()
{
    addFile(QStringLiteral("pbx.applicationCredentials"), tr("Application credential file"),
            tr("The file that the vendor gave for this application."));
    addSecret(QStringLiteral("pbx.localPassword"), tr("OIG local password"),
              tr("The password set for this application on the Open Integration Gateway."), secretLength);
    beginRow();
    addText(QStringLiteral("mbg.address"), tr("MBG IP Address or FQDN"),
            tr("The Border Gateway paired with this gateway."), placeLength);
    addSecret(QStringLiteral("mbg.password"), tr("MBG Password"), tr("Admin password, at most 15 characters."),
              secretLength);
    endRow();
    businessKeys_ = {QStringLiteral("pbx.applicationCredentials"), QStringLiteral("pbx.localPassword"),
                     QStringLiteral("mbg.address"), QStringLiteral("mbg.password")};
}

void ConfigurePbxForm::addAdvanced()
{
    advanced_ = linkButton(tr("Advanced settings"));
    advanced_->setObjectName(QStringLiteral("advancedButton"));
    advanced_->setCheckable(true);
    column()->addWidget(advanced_, 0, Qt::AlignLeading);
    connect(advanced_, &QPushButton::toggled, this, [this] { refresh(); });
    beginRow();
    addText(QStringLiteral("pbx.oig"), tr("OIG address"), tr("Empty: the address of the PBX."), placeLength);
    addText(QStringLiteral("platform.sip"), tr("SIP address of the platform"), tr("Empty: the platform's own."),
            placeLength);
    endRow();
    beginRow();
    addChoice(QStringLiteral("mbg.sip.transport"), tr("SIP transport of the MBG"),
              {{QStringLiteral("tls"), QStringLiteral("TLS")},
               {QStringLiteral("tcp"), QStringLiteral("TCP")},
               {QStringLiteral("udp"), QStringLiteral("UDP")}});
    addText(QStringLiteral("mbg.sip.port"), tr("SIP port of the MBG"), {}, 5);
    endRow();
    addText(QStringLiteral("msl.address"), tr("MSL server manager"),
            tr("Empty: the MBG's address. Without a login its AccountID is not checked."), placeLength);
    beginRow();
    addText(QStringLiteral("msl.user"), tr("MSL user"), {}, nameLength);
    addSecret(QStringLiteral("msl.password"), tr("MSL password"), {}, secretLength);
    endRow();
    advancedKeys_ = {QStringLiteral("pbx.oig"),           QStringLiteral("platform.sip"),
                     QStringLiteral("mbg.sip.transport"), QStringLiteral("mbg.sip.port"),
                     QStringLiteral("msl.address"),       QStringLiteral("msl.user"),
                     QStringLiteral("msl.password")};
}

void ConfigurePbxForm::refresh()
{
    SetupForm::refresh();
    if (advanced_ == nullptr) return;
    const bool business = setup().draft().isBusiness();
    for (const QString &key : std::as_const(businessKeys_)) showField(key, business);
    for (const QString &key : std::as_const(cstaKeys_)) showField(key, !business);
    advanced_->setVisible(business);
    // What is wrong must be seen, also where the person closed the section.
    bool wrong = false;
    for (const QString &key : std::as_const(advancedKeys_))
        wrong = wrong || !setup().draft().problem(key).isEmpty() || (setup().error() && setup().error()->field == key);
    const bool open = business && (advanced_->isChecked() || wrong);
    for (const QString &key : std::as_const(advancedKeys_)) showField(key, open);
}

DeploymentForm::DeploymentForm(GatewaySetup &setup)
    : SetupForm(setup),
      send_(new QCheckBox(tr("Send deployment e-mails to the imported users now"))),
      goToUsers_(
          new QCheckBox(tr("Select the check box to go to the Users List page after you press the Complete button")))
{
    column()->addWidget(
        mutedLabel(tr("Each mail has an invitation link that is valid for four days and works once. The mails "
                      "can be sent at any time later."),
                   this));
    send_->setObjectName(QStringLiteral("mail.send"));
    column()->addWidget(send_);
    connect(send_, &QCheckBox::toggled, this, [this](bool on) {
        this->setup().set(QStringLiteral("mail.send"), on ? QStringLiteral("yes") : QString());
    });
    beginRow();
    addText(QStringLiteral("mail.host"), tr("Mail server"), tr("Name or IP address, with or without port."),
            placeLength);
    addChoice(QStringLiteral("mail.tls"), tr("Encryption"),
              {{QStringLiteral("startTls"), QStringLiteral("STARTTLS")},
               {QStringLiteral("implicit"), QStringLiteral("TLS")}});
    endRow();
    beginRow();
    addText(QStringLiteral("mail.user"), tr("User"), tr("Empty: the server asks for no login."), nameLength);
    addSecret(QStringLiteral("mail.password"), tr("Password"), {}, secretLength);
    endRow();
    addText(QStringLiteral("mail.from"), tr("Sender"), tr("For example: CloudLink Gateway <gateway@customer.example>"),
            254);
    beginRow();
    addText(QStringLiteral("msl.user"), tr("MSL user"), tr("To write the AccountID on the server manager's page."),
            nameLength);
    addSecret(QStringLiteral("msl.password"), tr("MSL password"), {}, secretLength);
    endRow();
    asksMsl_ = setup.draft().needsMslLogin();
    goToUsers_->setObjectName(QStringLiteral("goToUsers"));
    column()->addSpacing(8);
    column()->addWidget(goToUsers_);
    column()->addStretch(1);
    refresh();
}

void DeploymentForm::showEvent(QShowEvent *event)
{
    SetupForm::showEvent(event);
    asksMsl_ = setup().draft().needsMslLogin();
    refresh();
}

bool DeploymentForm::goesToUsers() const
{
    return goToUsers_->isChecked();
}

void DeploymentForm::refresh()
{
    SetupForm::refresh();
    const bool on = setup().draft().value(QStringLiteral("mail.send")) == QLatin1String("yes");
    send_->setChecked(on);
    for (const char *key : {"mail.host", "mail.tls", "mail.user", "mail.password", "mail.from"})
        showField(QLatin1String(key), on);
    for (const char *key : {"msl.user", "msl.password"}) showField(QLatin1String(key), asksMsl_);
}

} // namespace clc::ui
