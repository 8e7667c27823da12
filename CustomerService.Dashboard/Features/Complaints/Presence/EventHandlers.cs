using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Features.Complaints.Presence;

/// <summary>The page's own events: that somebody writes in a form, told every few seconds instead of with every key.</summary>
[EventHandler("onwriting", typeof(EventArgs))]
public static class EventHandlers;
