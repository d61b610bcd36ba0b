#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace lab
{

/// A mail as it was taken: its envelope and its octets.
struct Mail {
    QString from;
    QStringList to;
    QString user; ///< who was signed in
    bool tls = false;
    QByteArray raw; ///< without the dots of transparency
};

/// The mails taken so far, bounded in number and size.
class MailStore
{
public:
    bool hasRoom(qsizetype octets) const;
    void add(Mail mail);
    void clear();
    /// `[{from,to,subject,size,tls,user}]`, with `raw` when asked for.
    QJsonArray toJson(bool withRaw) const;

private:
    QList<Mail> mails_;
    qsizetype octets_ = 0;
};

/// A header's value, unfolded, its encoded words (RFC 2047) decoded; empty when there is none.
QString mailHeader(const QByteArray &raw, const QByteArray &name);

} // namespace lab
