// Imports an ES module for the bundle, whose own code cannot: it is compiled without a loader.
module.exports = (url) => import(url);
