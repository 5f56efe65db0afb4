using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Revenos.Dashboard.Data.Configurations;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data;

/// <summary>
/// The database. A context lives for one operation and comes from the <see cref="IDbContextFactory{TContext}"/>; which of the
/// two derived contexts it is, and with it which migrations belong to it, the settings say.
/// </summary>
public abstract class RevenosDbContext(DbContextOptions options) : IdentityDbContext<RevenosUser, IdentityRole<Guid>, Guid>(options)
{
    public const string FactsTable = "Facts";
    public const string NotificationsTable = "Notifications";
    public const string WebhookDeliveriesTable = "WebhookDeliveries";

    public DbSet<LedgerRow> Facts => Set<LedgerRow>();

    public DbSet<DealRow> Deals => Set<DealRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<TeamRow> Teams => Set<TeamRow>();

    public DbSet<PipelineRow> Pipelines => Set<PipelineRow>();

    public DbSet<PlaybookRow> Playbooks => Set<PlaybookRow>();

    public DbSet<DriftRulesRow> DriftRules => Set<DriftRulesRow>();

    public DbSet<ImportProfileRow> ImportProfiles => Set<ImportProfileRow>();

    public DbSet<NotificationRow> Notifications => Set<NotificationRow>();

    public DbSet<NotificationChoiceRow> NotificationChoices => Set<NotificationChoiceRow>();

    public DbSet<MailDigestRow> MailDigests => Set<MailDigestRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    public DbSet<WebhookDeliveryRow> WebhookDeliveries => Set<WebhookDeliveryRow>();

    public DbSet<ReanchorDraftRow> ReanchorDrafts => Set<ReanchorDraftRow>();

    public DbSet<WorkspaceRow> Workspace => Set<WorkspaceRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => ValueColumns.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RevenosDbContext).Assembly);
    }
}

/// <summary>The database as one SQLite file.</summary>
public sealed class SqliteRevenosDbContext(DbContextOptions options) : RevenosDbContext(options);

/// <summary>The database on a PostgreSQL server.</summary>
public sealed class PostgreSqlRevenosDbContext(DbContextOptions options) : RevenosDbContext(options);
