// An empty content script but for this mark: the least that an extension on every page costs.
performance.mark('empty');
