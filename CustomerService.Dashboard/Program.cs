using CustomerService.Dashboard.Alerts;
using CustomerService.Dashboard.Api;
using CustomerService.Dashboard.Commands;
using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Features.Administration;
using CustomerService.Dashboard.Features.Hotline;
using CustomerService.Dashboard.Features.Hotline.Agents;
using CustomerService.Dashboard.Features.Hotline.Alerts;
using CustomerService.Dashboard.Features.Hotline.Callbacks;
using CustomerService.Dashboard.Features.Hotline.Course;
using CustomerService.Dashboard.Features.Hotline.Staffing;
using CustomerService.Dashboard.Features.Hotline.Replay;
using CustomerService.Dashboard.Features.Regulations;
using CustomerService.Dashboard.Features.WorkingTime;
using CustomerService.Dashboard.Features.Hotline.Wall;
using CustomerService.Dashboard.Intake;
using CustomerService.Dashboard.Live;
using CustomerService.Dashboard.Operations;
using CustomerService.Dashboard.Rollups;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Shared.Layout;

var builder = WebApplication.CreateBuilder(args);

builder.AddShell();
builder.AddSecurity();
builder.AddHotlineCore();
builder.AddIntake();
builder.AddLive();
builder.AddAlerts();
builder.AddDesk();
builder.AddApi();
builder.AddOperations();
builder.AddHotline();
builder.AddAgents();
builder.AddAlertPages();
builder.AddCallbacks();
builder.AddCourse();
builder.AddStaffing();
builder.AddReplay();
builder.AddRegulations();
builder.AddWorkingTime();
builder.AddWall();
builder.AddAdministration();
builder.AddDemo();
builder.AddCommands(args);

var app = builder.Build();
if (CommandLine.HasVerb(args)) return await app.RunCommandAsync(args);

app.UseShell();
app.UseSecurity();

app.MapShell();
app.MapSecurity();
app.MapApi();
app.MapIntake();
app.MapLive();
app.MapAlerts();
app.MapDesk();
app.MapRollups();
app.MapRegulations();
app.MapWall();
app.MapOperations();

await app.RunAsync();
return 0;
