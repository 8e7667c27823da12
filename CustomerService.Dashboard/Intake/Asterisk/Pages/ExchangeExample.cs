namespace CustomerService.Dashboard.Intake.Asterisk.Pages;

/// <summary>The settings of a first exchange, as they are written: words of the machine, the same in every language.</summary>
internal static class ExchangeExample
{
    public static string Environment { get; } = """
        Asterisk__Exchanges__0__Name=pbx-1
        Asterisk__Exchanges__0__Host=10.0.0.5
        Asterisk__Exchanges__0__User=monitor
        Asterisk__Exchanges__0__Secret=…
        Asterisk__Exchanges__0__QueueLog=/var/log/asterisk/queue_log
        """;

    public static string File { get; } = """
        "Asterisk": {
          "Exchanges": [
            {
              "Name": "pbx-1",
              "Host": "10.0.0.5",
              "User": "monitor",
              "QueueLog": "/var/log/asterisk/queue_log"
            }
          ]
        }
        """;

    public static string Manager { get; } = """
        [general]
        enabled = yes
        timestampevents = yes

        [monitor]
        secret = …
        read = system,call,agent
        write = reporting
        """;
}
