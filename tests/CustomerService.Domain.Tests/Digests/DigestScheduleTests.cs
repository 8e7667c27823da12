using CustomerService.Domain.Digests;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Domain.Tests.Digests;

public sealed class DigestScheduleTests
{
    private static readonly OrganizationZone Shanghai = OrganizationZone.Find(OrganizationZone.DefaultId);

    [Theory]
    [InlineData(DigestCadence.Daily, "2026-11-26T23:59:59Z", "2026-11-25", "2026-11-25", "2026-11-26", "2026-11-18")]
    [InlineData(DigestCadence.Daily, "2026-11-27T00:00:00Z", "2026-11-26", "2026-11-26", "2026-11-27", "2026-11-19")]
    [InlineData(DigestCadence.Weekly, "2026-11-29T12:00:00Z", "2026-W47", "2026-11-16", "2026-11-23", "2026-11-09")]
    [InlineData(DigestCadence.Weekly, "2026-11-30T00:00:00Z", "2026-W48", "2026-11-23", "2026-11-30", "2026-11-16")]
    [InlineData(DigestCadence.Weekly, "2027-01-04T00:00:00Z", "2026-W53", "2026-12-28", "2027-01-04", "2026-12-21")]
    [InlineData(DigestCadence.Monthly, "2026-12-31T23:59:59Z", "2026-11", "2026-11-01", "2026-12-01", "2026-10-01")]
    [InlineData(DigestCadence.Monthly, "2027-01-01T00:00:00Z", "2026-12", "2026-12-01", "2027-01-01", "2026-11-01")]
    public void Latest_AtEightInShanghai_IsAboutTheLastWholePeriod(DigestCadence cadence, string now, string key, string from, string to, string before)
    {
        var period = DigestSchedule.Latest(cadence, 8, Shanghai, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((key, DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)), (period.Key, period.From, period.To));
        Assert.Equal(DateOnly.Parse(before, System.Globalization.CultureInfo.InvariantCulture), period.BeforeFrom);
        Assert.True(period.DueAt <= DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(period, DigestSchedule.Find(cadence, key, 8, Shanghai));
    }

    [Theory]
    [InlineData(DigestCadence.Daily, "2026-11")]
    [InlineData(DigestCadence.Weekly, "2026-W99")]
    [InlineData(DigestCadence.Monthly, "2026-13")]
    [InlineData(DigestCadence.Weekly, "")]
    public void Find_WhatIsNoKey_IsNothing(DigestCadence cadence, string key) => Assert.Null(DigestSchedule.Find(cadence, key, 8, Shanghai));
}
