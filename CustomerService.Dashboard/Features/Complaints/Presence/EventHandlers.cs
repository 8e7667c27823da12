using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Features.Complaints.Presence;

/// <summary>The page's own events: that somebody writes in a form, told every few seconds instead of with every key, and that they read further down a list.</summary>
[EventHandler("onwriting", typeof(EventArgs))]
[EventHandler("onreading", typeof(ReadingEventArgs))]
public static class EventHandlers;
