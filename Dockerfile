# One image for the API, the projector and the CLI; the container's command selects which one runs.
FROM node:24.11.1-bookworm-slim AS build
WORKDIR /strata
COPY . .
# What is built and what it needs at run time; sources and tests stay behind.
RUN npm ci --ignore-scripts --no-audit --no-fund \
  && npm run build \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && find apps libs config -type d -name src -not -path '*/node_modules/*' -prune -exec rm -rf {} +

FROM node:24.11.1-bookworm-slim
ENV NODE_ENV=production STRATA_HOST=0.0.0.0 STRATA_DATA=/data
WORKDIR /strata
COPY --from=build /strata/package.json ./
COPY --from=build /strata/node_modules ./node_modules
COPY --from=build /strata/apps ./apps
COPY --from=build /strata/libs ./libs
COPY --from=build /strata/config ./config
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
CMD ["node", "apps/api/dist/main.js"]
