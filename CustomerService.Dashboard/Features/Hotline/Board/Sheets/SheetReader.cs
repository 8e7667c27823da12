using System.Globalization;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Features.Hotline.Board.Sheets;

/// <summary>How a page reads a snapshot: who reads alike reads the same sheet.</summary>
/// <param name="IsPast">Whether the addresses hold the moment's own windows, since it does not move on.</param>
/// <param name="Figures">Whose digits.</param>
/// <param name="Words">Whose words.</param>
internal readonly record struct SheetReader(LiveWindow Window, bool IsPast, CultureInfo Figures, CultureInfo Words)
{
    /// <summary>As the thread's own language reads it.</summary>
    public static SheetReader Of(BoardChoice choice) => new(choice.Window, choice.Moment is not null, CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
}
