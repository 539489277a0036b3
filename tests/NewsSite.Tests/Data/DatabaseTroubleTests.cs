using Microsoft.Data.Sqlite;
using NewsSite.Data;

namespace NewsSite.Tests.Data;

public sealed class DatabaseTroubleTests
{
    [Fact]
    public void A_full_disk_is_said_in_a_sentence()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE t (x); PRAGMA max_page_count = 2";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO t VALUES (randomblob(100000))";

        var error = Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());

        Assert.Equal(
            "The disk that holds the data folder is full. Make room and start again.", DatabaseTrouble.Explain(error));
    }
}
