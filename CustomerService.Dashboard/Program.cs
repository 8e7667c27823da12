using CustomerService.Dashboard.Features.Administration;
using CustomerService.Dashboard.Features.Hotline;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Shared.Layout;

var builder = WebApplication.CreateBuilder(args);

builder.AddShell();
builder.AddSecurity();
builder.AddHotline();
builder.AddAdministration();

var app = builder.Build();

app.UseShell();
app.UseSecurity();

app.MapShell();
app.MapSecurity();

app.Run();
