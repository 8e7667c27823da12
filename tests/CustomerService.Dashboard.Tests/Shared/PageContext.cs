using System.Globalization;
using Bunit;
using CustomerService.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CustomerService.Dashboard.Tests.Shared;

/// <summary>What a component finds around it in the product: words, a clock, the organisation's zone. English unless told.</summary>
public abstract class PageContext : BunitContext
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    protected PageContext()
    {
        Speak("en");
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton(OrganizationZone.Find(OrganizationZone.DefaultId));
    }

    /// <summary>Half past nine in the morning in Shanghai.</summary>
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 30, 0, TimeSpan.Zero));

    protected static void Speak(string language) =>
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = before;
    }
}
