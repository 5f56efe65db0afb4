#!/bin/sh
# Adds one migration to each of the two databases for what has changed in the model since the last one:
#   eng/migrations.sh NAME
# What a released migration says stays as it is: databases that have it are never asked to run it again. On SQLite many changes
# make a table anew; a migration that does so with "Facts" has to put the guard of the ledger (Data/Ledger/LedgerGuard) on it again.
set -eu
[ $# -eq 1 ] || { echo "Use: eng/migrations.sh NAME" >&2; exit 2; }
cd "$(dirname "$0")/../Revenos.Dashboard"

dotnet tool restore
dotnet build --nologo --verbosity quiet -p:RunAnalyzersDuringBuild=false

for database in Sqlite PostgreSql; do
    dotnet ef migrations add "$1" --no-build --context "${database}RevenosDbContext" --output-dir "Data/Migrations/$database" --prefix-output
    # Without the byte order mark that the tool writes.
    sed -i '1s/^\xEF\xBB\xBF//' Data/Migrations/"$database"/*.cs
done
