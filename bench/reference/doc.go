// Command reference is the upper bound that the product is measured against: net/http,
// the same SQLite driver with the same PRAGMAs, the same kind of statements, JSON
// written by hand. It knows no members, no access, no journal and no rules, so
// nothing that does has to be as fast; how near the product comes is the figure.
package main
