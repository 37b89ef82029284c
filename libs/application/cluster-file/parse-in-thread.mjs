// Parses the text of a cluster file in a thread of its own, because that takes more than a second for a large one. Its data
// are the text and the name of the file; it answers with what `parseClusterFile` returns.
import { parentPort, workerData } from 'node:worker_threads';
import { parseClusterFile } from '../dist/cluster-file/parse-cluster-file.js';

parentPort.postMessage(parseClusterFile(workerData.text, workerData.fileName));
