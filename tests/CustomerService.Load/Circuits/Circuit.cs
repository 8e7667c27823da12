using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerService.Load.Circuits;

/// <summary>
/// One page as a browser keeps it alive, without a browser: it starts the circuit, brings the page's components to life,
/// acknowledges every render batch and answers every call of a script.
/// </summary>
internal sealed class Circuit : IAsyncDisposable
{
    private const string Attach = "Blazor._internal.attachWebRendererInterop";
    private const string BeginVirtualize = "Blazor._internal.Virtualize.init";

    /// <summary>What a browser says of a list of which nothing is shown yet: nothing is above, and so much of it is in sight.</summary>
    private const string FromTheTop = "[0,900,900]";
    private const int ObjectReference = 1;
    private const int Nothing = 3;
    private static readonly TimeSpan OpensWithin = TimeSpan.FromSeconds(60);

    private readonly int number;
    private readonly HubConnection connection;
    private readonly CircuitTally tally;
    private readonly TaskCompletionSource attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource alive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int references;
    private bool leaving;

    private Circuit(int number, Uri server, CookieContainer cookies, CircuitTally tally)
    {
        (this.number, this.tally) = (number, tally);
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/_blazor"), HttpTransportType.WebSockets, http =>
        {
            http.Cookies = cookies;
            http.SkipNegotiation = true;
        });
        // As the product's pages do: the server gives up a line that was silent for fifteen seconds.
        builder.WithKeepAliveInterval(TimeSpan.FromSeconds(5));
        builder.Services.AddSingleton<IHubProtocol, BlazorPackProtocol>();
        connection = builder.Build();
        connection.On<long, byte[]>("JS.RenderBatch", AcknowledgeAsync);
        connection.On<long, string, string?, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        connection.On<int>("JS.EndUpdateRootComponents", _ => { });
        connection.On<string>("JS.Error", fault => alive.TrySetException(new InvalidOperationException(fault)));
        connection.Closed += CloseAsync;
    }

    /// <summary>Opens a page that was fetched and waits until its components are alive.</summary>
    public static async Task<Circuit> OpenAsync(int number, CircuitPage page, CookieContainer cookies, CircuitTally tally)
    {
        var root = new Uri(page.Address.GetLeftPart(UriPartial.Authority) + "/");
        var circuit = new Circuit(number, root, cookies, tally);
        await circuit.connection.StartAsync();
        var id = await circuit.connection.InvokeAsync<string?>("StartCircuit", root.ToString(), page.Address.ToString(), "[]", page.State);
        if (id is null) throw new InvalidOperationException("The circuit was refused.");
        await circuit.attached.Task.WaitAsync(OpensWithin);
        await circuit.connection.SendAsync("UpdateRootComponents", page.Operations(), page.State);
        await circuit.alive.Task.WaitAsync(OpensWithin);
        return circuit;
    }

    public async ValueTask DisposeAsync()
    {
        leaving = true;
        await connection.DisposeAsync();
    }

    private async Task AcknowledgeAsync(long batch, byte[] data)
    {
        tally.Rendered(number, data);
        await connection.SendAsync("OnRenderCompleted", batch, null);
        if (attached.Task.IsCompleted) alive.TrySetResult();
    }

    private async Task AnswerAsync(long handle, string identifier, string? arguments, int result, long target, int kind)
    {
        tally.Called(identifier, arguments);
        if (identifier == Attach) attached.TrySetResult();
        if (identifier == BeginVirtualize && Called(arguments) is { } list) await connection.SendAsync("BeginInvokeDotNetFromJS", "0", null, "OnSpacerBeforeVisible", list, FromTheTop);
        if (handle == 0) return;
        var value = result switch
        {
            ObjectReference => $"{{\"__jsObjectId\":{Interlocked.Increment(ref references).ToString(CultureInfo.InvariantCulture)}}}",
            Nothing => "null",

            // The one question a page asks whose answer is no reference: whether this browser wants the bell's sound.
            _ when identifier == "hasSound" => "false",
            _ => "null",
        };
        await connection.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle.ToString(CultureInfo.InvariantCulture)},true,{value}]");
    }

    /// <summary>The number of the object that a script was given to call back.</summary>
    private static long? Called(string? arguments)
    {
        if (arguments is null) return null;
        using var given = JsonDocument.Parse(arguments);
        return given.RootElement[0].TryGetProperty("__dotNetObject", out var number) ? number.GetInt64() : null;
    }

    private Task CloseAsync(Exception? fault)
    {
        attached.TrySetException(fault ?? new InvalidOperationException("The circuit was closed."));
        alive.TrySetException(fault ?? new InvalidOperationException("The circuit was closed."));
        if (!leaving) tally.Lose();
        return Task.CompletedTask;
    }
}
