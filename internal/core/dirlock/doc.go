// Package dirlock keeps a data folder to one process: two that write to one database file
// would each believe they are alone.
package dirlock
