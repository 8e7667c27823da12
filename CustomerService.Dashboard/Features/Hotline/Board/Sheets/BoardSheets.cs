using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Hotline.Board.Sheets;

/// <summary>
/// The sheets of snapshots. A snapshot reaches all pages of its unit at once; the first writes the sheet, the others read it, and it
/// is forgotten with the snapshot.
/// </summary>
public sealed class BoardSheets(UnitTargets targets, OrganizationZone zone, IStringLocalizer<HotlineText> text, IStringLocalizer<ValuesText> values)
{
    private readonly ConditionalWeakTable<LiveSnapshot, ConcurrentDictionary<(SheetReader Reader, int Edition), Lazy<BoardSheet>>> written = [];
    private readonly ConcurrentDictionary<(string Unit, SheetReader Reader, int Edition), WeakReference<BoardSheet>> last = new();
    private readonly ConcurrentDictionary<CultureInfo, BoardWords> words = new();

    /// <summary>In the language of the thread, for what the page's user chose.</summary>
    public BoardSheet Of(LiveSnapshot snapshot, BoardChoice choice)
    {
        var key = (SheetReader.Of(choice), targets.Edition);
        var sheets = written.GetOrCreateValue(snapshot);
        if (!sheets.TryGetValue(key, out var sheet)) sheet = sheets.GetOrAdd(key, new Lazy<BoardSheet>(() => Write(snapshot, key.Item1, key.Edition)));
        return sheet.Value;
    }

    private BoardSheet Write(LiveSnapshot snapshot, SheetReader reader, int edition)
    {
        // What was written by other targets has other limits in it, also where it reads the same.
        BoardSheet? before = null;
        var place = (snapshot.Unit, reader, edition);
        if (last.TryGetValue(place, out var known)) known.TryGetTarget(out before);
        var sheet = new SheetWriter(snapshot, reader, before, words.GetOrAdd(reader.Words, _ => new BoardWords(text, values)), targets, zone).Write();
        last[place] = new WeakReference<BoardSheet>(sheet);
        return sheet;
    }
}
