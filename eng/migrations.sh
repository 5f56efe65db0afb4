#!/bin/sh
# Makes the one migration of each database anew from the model. Until the first release there is nothing to migrate from,
# so a change of the model changes "Initial"; from then on each change gets a migration of its own:
#   dotnet ef migrations add NAME --context SqliteRevenosDbContext --output-dir Data/Migrations/Sqlite      (and PostgreSql)
set -eu
cd "$(dirname "$0")/../Revenos.Dashboard"

dotnet tool restore
rm -rf Data/Migrations/Sqlite Data/Migrations/PostgreSql
dotnet build --nologo --verbosity quiet -p:RunAnalyzersDuringBuild=false

make() {
    dotnet ef migrations add Initial --no-build --context "$1RevenosDbContext" --output-dir "Data/Migrations/$1" --prefix-output

    # The model knows nothing of triggers: the guard of the ledger goes to the end of Up.
    file=$(find "Data/Migrations/$1" -name '*_Initial.cs')
    awk -v guard="            Ledger.LedgerGuard.GuardFactsOn$1(migrationBuilder);" '
        /protected override void Up/ { up = 1 }
        up && /^        }$/ { print ""; print guard; up = 0 }
        { print }' "$file" > "$file.new"
    mv "$file.new" "$file"

    # One fixed name: made anew, the same model gives the same files.
    for made in Data/Migrations/"$1"/*_Initial.*cs; do
        mv "$made" "$(echo "$made" | sed 's/[0-9]\{14\}_Initial/00000000000001_Initial/')"
    done
    # Without the byte order mark that the tool writes.
    sed -i -e 's/"[0-9]\{14\}_Initial"/"00000000000001_Initial"/' -e '1s/^\xEF\xBB\xBF//' Data/Migrations/"$1"/*.cs
}

make Sqlite
make PostgreSql
