package fr.palmares.servers;

/**
 * The database of one test class and the role that owns it; no superuser.
 *
 * @param url JDBC address
 * @param username the owning role
 * @param password its password
 */
public record TestDatabase(String url, String username, String password) {}
