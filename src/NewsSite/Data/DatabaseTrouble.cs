using Microsoft.Data.Sqlite;

namespace NewsSite.Data;

/// <summary>What an error of SQLite means to the person who runs the site, in one sentence and what to do.</summary>
internal static class DatabaseTrouble
{
    /// <remarks>The numbers are SQLite's primary result codes, https://www.sqlite.org/rescode.html.</remarks>
    public static string Explain(SqliteException error) => error.SqliteErrorCode switch
    {
        11 => "The database file is damaged (SQLite: malformed). Restore the latest backup, or run \"check\" to see what is wrong.",
        26 => "The database file is not a SQLite database. Move it away, or point Site:DataPath at the right folder.",
        13 => "The disk that holds the data folder is full. Make room and start again.",
        10 => "The disk that holds the database cannot be read or written (SQLite: I/O error). Check the disk, and the system's log.",
        8 or 14 => "The database file cannot be opened for writing. Check the permissions of the data folder.",
        5 or 6 => "Another program holds the database file. Close it and start again.",
        _ => $"The database cannot be opened: {error.Message}",
    };
}
